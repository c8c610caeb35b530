using System.Xml.Linq;
using PptBatch.OpenXml.Designs;
using PptBatch.OpenXml.Merging.Masters;
using PptBatch.OpenXml.Merging.Parts;
using PptBatch.OpenXml.Packaging;

namespace PptBatch.OpenXml.Merging;

/// <summary>
/// Merges decks by copying compressed parts as they are and changing only what must change. The output is not touched before every input
/// is read and checked.
/// </summary>
internal sealed class OpenXmlDeckMerger(PackageLimits? limits = null, DeckDesign? design = null) : IDeckMerger
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
                decks.Add(await SourceDeck.OpenAsync(part, _limits, cancellationToken));
            }

            SourceDeck properties = decks[0];
            SourceDeck? front = null;
            if (request.FrontMatter is not null)
            {
                front = await FrontMatterDeck.OpenAsync(request, decks, design ?? DeckDesign.Light, _limits, cancellationToken);
                decks.Insert(0, front);
            }

            int frontParts = 0;
            foreach (SourceDeck deck in decks)
            {
                (XElement own, int slides) = new DeckReader(merged, deck, request, fingerprints).Read(presentation is null, cancellationToken);
                presentation ??= own;
                if (deck == front)
                {
                    frontParts = handed = merged.Parts.Count;
                    continue;
                }

                counts.Add(slides);
                for (; handed < merged.Parts.Count; handed++)
                {
                    finisher.Add(merged.Parts[handed]);
                }
            }

            if (front is not null)
            {
                FrontMatterDeck.Link(front, merged.Parts.Take(frontParts), merged);
                merged.Parts.Take(frontParts).ToList().ForEach(finisher.Add);
            }

            if (merged.Slides.Count == 0)
            {
                throw new PptBatchException(new Diagnostic(
                    "PB4010", DiagnosticSeverity.Error, "The deck has no slides.", decks[0].Name, "Give a deck that has slides."));
            }

            await finisher.FinishAsync();
            await new DeckPackageWriter(merged, properties, request, spool).WriteAsync(presentation!, output, cancellationToken);
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
