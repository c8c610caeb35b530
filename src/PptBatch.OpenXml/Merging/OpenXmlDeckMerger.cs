using System.Xml.Linq;
using PptBatch.OpenXml.Merging.Masters;
using PptBatch.OpenXml.Merging.Parts;
using PptBatch.OpenXml.Packaging;

namespace PptBatch.OpenXml.Merging;

/// <summary>
/// Merges decks by copying compressed parts as they are and changing only what must change. The output is not touched before every input
/// is read and checked.
/// </summary>
internal sealed class OpenXmlDeckMerger(PackageLimits? limits = null) : IDeckMerger
{
    private readonly PackageLimits _limits = limits ?? PackageLimits.Default;

    public async Task<MergeResult> MergeAsync(MergeRequest request, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(output);
        if (request.Parts.Count == 0)
        {
            throw new PptBatchException(new Diagnostic("PB4009", DiagnosticSeverity.Error, "There are no decks to merge.", Fix: "Name at least one."));
        }

        List<SourceDeck> decks = [];
        await using PartSpool spool = new();
        try
        {
            using PartFinisher finisher = new(spool, cancellationToken);
            MergedDeck merged = new();
            MasterFingerprint fingerprints = new();
            List<int> counts = [];
            XElement? presentation = null;
            int handed = 0;
            foreach (DeckPart part in request.Parts.OrderBy(part => part.Order))
            {
                SourceDeck deck = await SourceDeck.OpenAsync(part, _limits, cancellationToken);
                decks.Add(deck);
                (XElement own, int slides) = new DeckReader(merged, deck, request, fingerprints).Read(decks.Count == 1, cancellationToken);
                presentation ??= own;
                counts.Add(slides);
                for (; handed < merged.Parts.Count; handed++)
                {
                    finisher.Add(merged.Parts[handed]);
                }
            }

            if (merged.Slides.Count == 0)
            {
                throw new PptBatchException(new Diagnostic(
                    "PB4010", DiagnosticSeverity.Error, "The deck has no slides.", decks[0].Name, "Give a deck that has slides."));
            }

            await finisher.FinishAsync();
            await new DeckPackageWriter(merged, decks[0], request, spool).WriteAsync(presentation!, output, cancellationToken);
            return new MergeResult(merged.Slides.Count, counts, merged.Findings.List);
        }
        finally
        {
            foreach (SourceDeck deck in decks)
            {
                await deck.DisposeAsync();
            }
        }
    }
}
