using System.IO.Compression;
using PptBatch.OpenXml.Checking;
using PptBatch.OpenXml.Packages.Parts;

namespace PptBatch.OpenXml;

/// <summary>
/// Checks any PowerPoint deck, whoever made it: what an audience would see wrong, and what makes PowerPoint offer a repair though the
/// schema passes.
/// The rules and their thresholds are listed in <c>docs/checker.md</c>. Instances keep no state between decks and may be used from several
/// threads.
/// </summary>
/// <param name="options">Thresholds and limits; null for the defaults.</param>
public sealed class DeckValidator(DeckValidatorOptions? options = null)
{
    private readonly DeckValidatorOptions _options = options ?? new DeckValidatorOptions();

    /// <summary>Checks a deck. What the deck contains never throws: it becomes a finding.</summary>
    /// <param name="deck">
    /// The deck, left open. A stream that can seek is read from its start; one that cannot is copied to memory, at most
    /// 1 GiB of it.
    /// </param>
    /// <param name="cancellationToken">Stops between slides.</param>
    /// <returns>The findings. A file that is no deck at all is one finding, PB6001.</returns>
    public DeckReport Validate(Stream deck, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(deck);
        try
        {
            Stream seekable = DeckArchive.Seekable(deck, _options.PackageLimits);
            using ZipArchive? archive = DeckArchive.Open(seekable, _options.PackageLimits, out string? problem);
            return archive is null
                ? NotADeck(problem!)
                : WithSchema(new DeckCheck(_options, cancellationToken).Run(archive), seekable, cancellationToken);
        }
        catch (InvalidDataException error)
        {
            return NotADeck("The archive is damaged: " + error.Message.TrimEnd('.') + ".");
        }
    }

    /// <summary>A schema check reads parts whole: it is given none that our own reading has refused.</summary>
    private DeckReport WithSchema(DeckReport report, Stream deck, CancellationToken cancellationToken) =>
        _options.Schema is { } schema && !report.Findings.Any(finding => finding.Rule is "PB6001" or "PB6003")
            ? report with { Findings = [.. report.Findings, .. schema.Check(deck, cancellationToken)] }
            : report;

    private static DeckReport NotADeck(string problem) => new()
    {
        SlideCount = 0,
        Findings = [new DeckFinding("PB6001", DiagnosticSeverity.Error, problem)],
    };
}
