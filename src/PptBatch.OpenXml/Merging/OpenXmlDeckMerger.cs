using System.Runtime.CompilerServices;
using System.Xml.Linq;
using PptBatch.OpenXml.Design;
using PptBatch.OpenXml.Merging.Copying;
using PptBatch.OpenXml.Merging.Masters;
using PptBatch.OpenXml.Merging.Output;
using PptBatch.OpenXml.Merging.Parts;
using PptBatch.OpenXml.Merging.Sources;
using PptBatch.OpenXml.Packages.Zip;

namespace PptBatch.OpenXml.Merging;

/// <summary>
/// Merges decks by copying compressed parts as they are and changing only what must change. The output is not touched before every input
/// is read and checked.
/// </summary>
internal sealed class OpenXmlDeckMerger(PackageLimits? limits = null, DesignSource? design = null) : IDeckMerger
{
    private readonly PackageLimits _limits = limits ?? PackageLimits.Default;

    public async Task<MergeResult> MergeAsync(MergeRequest request, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(output);
        if (request.Parts.Count == 0)
        {
            throw new PptBatchException(
                new Diagnostic("PB4009", DiagnosticSeverity.Error, "There are no decks to merge.", Fix: "Name at least one."));
        }

        DeckPart[] parts = [.. request.Parts.OrderBy(part => part.Order)];
        PartSpool spool = new();
        await using ConfiguredAsyncDisposable closingSpool = spool.ConfigureAwait(false);
        DeckOpener decks = new(parts, _limits, cancellationToken);
        await using ConfiguredAsyncDisposable closingDecks = decks.ConfigureAwait(false);
        _ = decks.OpenAsync(0);
        SourceDeck? front = request.FrontMatter is not { } matter
            ? null
            : decks.Keep(await FrontMatterDeck.OpenAsync(
                request,
                matter.SlideCount ?? (await decks.OpenAllAsync().ConfigureAwait(false)).Sum(SourcePresentation.SlideCount),
                design is null ? DesignCatalog.Default : await design.GetAsync(cancellationToken).ConfigureAwait(false),
                _limits,
                cancellationToken).ConfigureAwait(false));
        using PartFinisher finisher = new(spool, cancellationToken);
        MergedDeck merged = new();
        MasterFingerprint fingerprints = new();
        XElement? presentation = front is null
            ? null
            : new DeckReader(merged, front, request, fingerprints).Read(isFirst: true, cancellationToken).Presentation;
        int frontParts = merged.Parts.Count;
        List<int> counts = [];
        for (int index = 0; index < parts.Length; index++)
        {
            SourceDeck deck = await decks.OpenAsync(index).ConfigureAwait(false);
            int handed = merged.Parts.Count;
            DeckReader reader = new(merged, deck, request, fingerprints);
            bool isFirst = presentation is null;
            (XElement own, int slides) = deck.Guard(deck.MainPart, () => reader.Read(isFirst, cancellationToken));
            if (index == 0)
            {
                reader.TakeRootParts(withThumbnail: front is null, cancellationToken);
            }

            presentation ??= own;
            counts.Add(slides);
            await finisher.AddAsync([.. merged.Parts[handed..]]).ConfigureAwait(false);
            if (index > 0)
            {
                deck.Forget();
            }
        }

        if (front is not null)
        {
            FrontMatterDeck.Link(front, merged.Parts.Take(frontParts), merged);
            await finisher.AddAsync([.. merged.Parts[..frontParts]]).ConfigureAwait(false);
        }

        SourceDeck properties = await decks.OpenAsync(0).ConfigureAwait(false);
        if (merged.Slides.Count == 0)
        {
            throw new PptBatchException(new Diagnostic(
                "PB4010", DiagnosticSeverity.Error, "The deck has no slides.", properties.Name, "Give a deck that has slides."));
        }

        await finisher.FinishAsync().ConfigureAwait(false);
        UniqueCreationIds.Give(merged.Slides, spool);
        if (front is not null)
        {
            merged.SectionLinks.Lead(FrontMatterDeck.FirstSlides(merged, request.FrontMatter!), spool);
        }

        using DeckPackageWriter writer = new(merged, properties, request, spool);
        await writer.WriteAsync(presentation!, output, cancellationToken).ConfigureAwait(false);
        return new MergeResult(merged.Slides.Count, counts, merged.Findings.List);
    }
}
