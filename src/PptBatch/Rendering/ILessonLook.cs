namespace PptBatch;

/// <summary>
/// Shows a lesson's slides as an audience will see them, and measures them, so that a model can look at what it wrote before it ships.
/// PptBatch.Preview has one (<c>UseLessonLook</c>).
/// </summary>
/// <remarks>Implementations are safe for concurrent use.</remarks>
public interface ILessonLook
{
    /// <summary>Looks at the slides of a deck that holds one lesson.</summary>
    /// <param name="deck">The lesson.</param>
    /// <param name="pictures">Where its pictures come from.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    Task<LessonLook> LookAsync(DeckContent deck, IPictureSource pictures, CancellationToken cancellationToken = default);
}

/// <summary>What is to be seen of a lesson's slides.</summary>
/// <param name="Sheets">Pictures of all slides in rows, as PNG files of at most 1,568 pixels a side.</param>
/// <param name="Columns">Slides in a row.</param>
/// <param name="Pages">The slides in order. One of the HTML may have become several.</param>
public sealed record LessonLook(IReadOnlyList<ReadOnlyMemory<byte>> Sheets, int Columns, IReadOnlyList<LookedAtPage> Pages)
{
    /// <summary>Median share of the body that is in use. 0 to 1.</summary>
    public required double Used { get; init; }

    /// <summary>Median of what is empty at the bottom of the body. 0 to 1.</summary>
    public required double EmptyBand { get; init; }

    /// <summary>Share of the words that are small. 0 to 1.</summary>
    public required double SmallWords { get; init; }

    /// <summary>Whether the slides look no worse than <paramref name="before"/> by any measure.</summary>
    /// <param name="before">The look of the slides that they would replace.</param>
    public bool IsAtLeast(LessonLook before)
    {
        // Below what anybody sees.
        const double Slack = 0.01;
        ArgumentNullException.ThrowIfNull(before);
        return Used >= before.Used - Slack && EmptyBand <= before.EmptyBand + Slack && SmallWords <= before.SmallWords + Slack
            && Pages.Sum(page => page.Findings.Count) <= before.Pages.Sum(page => page.Findings.Count);
    }
}

/// <summary>One slide that was looked at.</summary>
/// <param name="Words">Its words, the title first.</param>
/// <param name="Findings">What measuring finds, in words for people.</param>
public sealed record LookedAtPage(string Words, IReadOnlyList<string> Findings);
