using PptBatch.OpenXml.Scenes.Drawing;
using SkiaSharp;

namespace PptBatch.Preview.Painting.Decks;

/// <summary>Paints slides of a finished deck in rows on one picture.</summary>
internal sealed class SheetPainter(DrawnDeck deck)
{
    public const int Columns = 4;

    /// <summary>Most slides of a sheet, whose sides then are at most 1,568 pixels: more a model does not see.</summary>
    public const int MostSlides = Columns * 8;

    private const int SlideWidth = 640;

    /// <summary>Paints some slides; one that cannot be read is left empty and has no words.</summary>
    public SlideSheet Paint(int first, int count, CancellationToken cancellationToken)
    {
        using Typefaces typefaces = new();
        ScenePainter painter = new(typefaces);
        using ContactSheet sheet = new(count, Math.Min(count, Columns), deck.Page.Width, deck.Page.Height);
        List<string> words = [];
        for (int index = 0; index < count; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            DrawnSlide? slide = deck.Slide(first + index);
            words.Add(slide?.Words ?? "");
            if (slide is not null)
            {
                using SKImage image = painter.Paint(slide, SlideWidth);
                sheet.Add(image, index);
            }
        }

        using SKImage all = sheet.Finish();
        return Sheet(all, first, words);
    }

    /// <summary>Paints one slide, as wide as is wanted.</summary>
    public SlideSheet PaintOne(int number, int width)
    {
        using Typefaces typefaces = new();
        DrawnSlide? slide = deck.Slide(number);
        if (slide is null)
        {
            return Paint(number, 1, CancellationToken.None);
        }

        using SKImage image = new ScenePainter(typefaces).Paint(slide, width);
        return Sheet(image, number, [slide.Words]);
    }

    private SlideSheet Sheet(SKImage image, int first, IReadOnlyList<string> words)
    {
        using SKData png = image.Encode(SKEncodedImageFormat.Png, 100);
        return new SlideSheet(png.ToArray(), first, words, deck.SlideCount);
    }
}
