namespace PptBatch.Generation.Chat.Checking;

/// <summary>A reply after the check.</summary>
/// <param name="Html">The article, repaired where code can repair it; null when there is none.</param>
/// <param name="Findings">What is still wrong.</param>
/// <param name="Repaired">What code has repaired, in words for people.</param>
internal sealed record CheckedReply(string? Html, IReadOnlyList<SlideFinding> Findings, IReadOnlyList<string> Repaired)
{
    /// <summary>Titles of the slides that code wrote itself.</summary>
    public IReadOnlySet<string> Restored { get; init; } = new HashSet<string>();

    /// <summary>True when the lesson can be made of it, whatever is still found.</summary>
    public bool IsUsable => Html is not null
        && !Findings.Any(finding => finding.Kind is FindingKind.Reply or FindingKind.Useless or FindingKind.Slide);

    /// <summary>True when only a new reply would be of use.</summary>
    public bool GoesBackWhole => Html is null || Findings.Any(finding => finding.Kind == FindingKind.Reply);

    /// <summary>The findings of slides that go back.</summary>
    public IReadOnlyList<SlideFinding> OfSlides =>
        [.. Findings.Where(finding => finding.Kind is FindingKind.Slide or FindingKind.Doubt or FindingKind.Style && finding.Slide > 0)];

    /// <summary>True when nothing more is to be asked.</summary>
    public bool IsSettled => Findings.Any(finding => finding.Kind == FindingKind.Useless) || (!GoesBackWhole && OfSlides.Count == 0);
}
