using PptBatch.OpenXml;
using PptBatch.OpenXml.Scenes.Drawing;
using PptBatch.Preview.Painting.Decks;

namespace PptBatch.Preview;

/// <summary>
/// Shows and measures a lesson in the deck that the pipeline's own renderer makes of it: contact sheets of its slides, and what
/// <see cref="DeckValidator"/> says of their look. Thread-safe.
/// </summary>
/// <param name="renderer">Renders the lesson.</param>
public sealed class RenderedLessonLook(IDeckRenderer renderer) : ILessonLook
{
    private readonly DeckValidator _validator = new(new DeckValidatorOptions { Look = new LookLimits() });

    /// <inheritdoc/>
    public async Task<LessonLook> LookAsync(DeckContent deck, IPictureSource pictures, CancellationToken cancellationToken = default)
    {
        using MemoryStream file = new();
        await renderer.RenderAsync(deck, pictures, file, cancellationToken).ConfigureAwait(false);
        file.Position = 0;
        DeckReport report = _validator.Validate(file, cancellationToken);
        DeckMeasures measures = report.Look!;
        ILookup<int, string> findings = report.Findings.ToLookup(finding => finding.Slide ?? 0, finding => finding.Message);
        file.Position = 0;
        DrawnDeck drawn = DrawnDeck.Open(file, "lesson");
        SheetPainter painter = new(drawn);
        List<ReadOnlyMemory<byte>> sheets = [];
        List<string> words = [];
        for (int first = 1; first <= drawn.SlideCount; first += SheetPainter.MostSlides)
        {
            SlideSheet sheet = painter.Paint(first, Math.Min(SheetPainter.MostSlides, drawn.SlideCount - first + 1), cancellationToken);
            sheets.Add(sheet.Png);
            words.AddRange(sheet.Words);
        }

        return new LessonLook(
            sheets, SheetPainter.Columns, [.. words.Select((said, index) => new LookedAtPage(said, [.. findings[index + 1].Distinct()]))])
        {
            Used = measures.UsedMedian,
            EmptyBand = measures.EmptyBandMedian,
            SmallWords = measures.SmallWords,
        };
    }
}
