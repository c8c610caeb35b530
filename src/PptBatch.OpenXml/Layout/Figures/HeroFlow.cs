using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Blocks;

namespace PptBatch.OpenXml.Layout.Figures;

/// <summary>
/// A number or a word and the sentence that belongs to it, at the largest sizes that the room allows, a little above its middle.
/// </summary>
internal sealed class HeroFlow(HeroBlock hero, bool rightToLeft) : Flow
{
    private const double Inset = 74;
    private const double LabelGap = 12;

    // The number's size with that of its sentence, from the largest.
    private static readonly (double Number, double Label)[] Sizes =
        [(180, 34), (160, 34), (140, 32), (120, 30), (96, 28), (80, 28), (66, 26), (54, 24), (44, 24), (36, 24), (28, 20)];

    // Beside other content it asks for this size and grows from there.
    private const int Asked = 4;

    public override double MostHeight(double width, TypeScale scale, Ruler ruler) => AnyHeight;

    public override double Height(double width, TypeScale scale, Ruler ruler) =>
        ruler.Height(Paragraphs(Largest(width, double.MaxValue, Asked, ruler)), Room(width));

    public override (Flow? Head, Flow? Tail) Cut(double width, double height, TypeScale scale, Ruler ruler, bool force) =>
        force ? (this, null) : (null, this);

    public override void Place(Box box, TypeScale scale, Ruler ruler, PageBuilder page)
    {
        List<TextParagraph> paragraphs = Paragraphs(Largest(box.Width, box.Height, 0, ruler));
        double height = ruler.Height(paragraphs, Room(box.Width));
        double top = box.Y + (Math.Max(0, box.Height - height) * OpticalCentre.Above);
        page.Add(new TextFrame
        {
            Box = new Box(box.X + Inset, top, Room(box.Width), Math.Min(box.Height, height)),
            Name = "Content",
            Placeholder = page.NextBody(),
            Paragraphs = ruler.Fitted(
                [.. paragraphs.Select(paragraph => paragraph with { Align = ruler.Style.Alone })], Room(box.Width)),
        });
    }

    private static double Room(double width) => width - (2 * Inset);

    // The number stands on one line where there is a size at which it can.
    private (double Number, double Label) Largest(double width, double height, int from, Ruler ruler)
    {
        foreach ((double Number, double Label) sizes in Sizes.Skip(from))
        {
            List<TextParagraph> paragraphs = Paragraphs(sizes);
            if ((hero.Number.IsEmpty || ruler.Measure(paragraphs[0], Room(width)).LineCount == 1)
                && ruler.Height(paragraphs, Room(width)) <= height)
            {
                return sizes;
            }
        }

        return Sizes[^1];
    }

    private List<TextParagraph> Paragraphs((double Number, double Label) sizes)
    {
        List<TextParagraph> paragraphs = [];
        if (!hero.Number.IsEmpty)
        {
            paragraphs.Add(new TextParagraph
            {
                Spans = [.. Spans.Of(hero.Number, sizes.Number, ColorToken.Accent, bold: true)
                    .Select(span => span with { Heading = true })],
                RightToLeft = rightToLeft,
            });
        }

        if (!hero.Label.IsEmpty)
        {
            paragraphs.Add(new TextParagraph
            {
                Spans = Spans.Of(hero.Label, sizes.Label), SpaceBefore = LabelGap, LineSpacing = 1.1, RightToLeft = rightToLeft,
            });
        }

        return paragraphs;
    }
}
