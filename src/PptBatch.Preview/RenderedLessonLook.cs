using PptBatch.OpenXml;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes.Drawing;
using PptBatch.Preview.Painting;
using PptBatch.Preview.Painting.Decks;
using SkiaSharp;

namespace PptBatch.Preview;

/// <summary>
/// Shows and measures a lesson in the deck that the pipeline's own renderer makes of it: contact sheets of its slides, and what
/// <see cref="DeckValidator"/> says of their look. Thread-safe.
/// </summary>
/// <param name="renderer">Renders the lesson.</param>
public sealed class RenderedLessonLook(IDeckRenderer renderer) : ILessonLook
{
    private const int Columns = 4;
    private const int SlidesOfASheet = Columns * 8;
    private const int SlideWidth = 640;

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
        (List<ReadOnlyMemory<byte>> sheets, List<string> words) = Painted(drawn, cancellationToken);
        return new LessonLook(
            sheets, Columns, [.. words.Select((said, index) => new LookedAtPage(said, [.. findings[index + 1].Distinct()]))])
        {
            Used = measures.UsedMedian,
            EmptyBand = measures.EmptyBandMedian,
            SmallWords = measures.SmallWords,
        };
    }

    private static (List<ReadOnlyMemory<byte>> Sheets, List<string> Words) Painted(DrawnDeck deck, CancellationToken cancellationToken)
    {
        using Typefaces typefaces = new();
        ScenePainter painter = new(typefaces);
        Box page = deck.Page;
        List<ReadOnlyMemory<byte>> sheets = [];
        List<string> words = [];
        foreach (DrawnSlide[] slides in deck.Slides().Chunk(SlidesOfASheet))
        {
            using ContactSheet sheet = new(slides.Length, Columns, page.Width, page.Height);
            for (int index = 0; index < slides.Length; index++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                using SKImage image = painter.Paint(slides[index], SlideWidth);
                sheet.Add(image, index);
                words.Add(slides[index].Words);
            }

            using SKImage all = sheet.Finish();
            using SKData png = all.Encode(SKEncodedImageFormat.Png, 100);
            sheets.Add(png.ToArray());
        }

        return (sheets, words);
    }
}
