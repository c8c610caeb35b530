using PptBatch.OpenXml.Checking;
using PptBatch.OpenXml.Packages.Parts;

namespace PptBatch.OpenXml;

/// <summary>
/// Checks any PowerPoint deck, whoever made it: what an audience would see wrong, and what makes PowerPoint offer a repair though the
/// schema passes.
/// The rules and their thresholds are listed in <c>docs/checker.md</c>. Slides are checked on every core; what is found, and its order,
/// does not depend on that. Instances keep no state between decks and may be used from several threads.
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
        DeckPackage package;
        try
        {
            package = DeckPackage.Open(deck, "deck", _options.PackageLimits, cancellationToken);
        }
        catch (PptBatchException error)
        {
            return NotADeck(error.Diagnostic);
        }

        return WithSchema(new DeckCheck(_options, cancellationToken).Run(package), package.Stream, cancellationToken);
    }

    /// <summary>A schema check reads parts whole: it is given none that our own reading has refused.</summary>
    private DeckReport WithSchema(DeckReport report, Stream deck, CancellationToken cancellationToken) =>
        _options.Schema is { } schema && !report.Findings.Any(finding => finding.Rule is "PB6001" or "PB6003")
            ? report with { Findings = [.. report.Findings, .. schema.Check(deck, cancellationToken)] }
            : report;

    /// <summary>The part that a fault names after the deck.</summary>
    private static string? PartOf(Diagnostic fault) => fault.Place?.Split(", ", 2) is [_, string part] ? part : null;

    private static DeckReport NotADeck(Diagnostic fault) => new()
    {
        SlideCount = 0,
        Findings =
        [
            new DeckFinding("PB6001", DiagnosticSeverity.Error, $"{fault.Message} {fault.Fix}", Part: PartOf(fault)),
        ],
    };
}
