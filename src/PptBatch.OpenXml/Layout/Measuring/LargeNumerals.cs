using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout.Measuring;

/// <summary>
/// The numerals of a summary, larger than its text. They are drawn beside the placeholder, since a large number of a list makes lines
/// higher in some viewers.
/// </summary>
internal static class LargeNumerals
{
    private const double More = 10;
    private const double LineEm = 1.25;
    private const double BeforeText = 8;

    /// <summary>A numeral beside the first line of each paragraph.</summary>
    public static IEnumerable<Frame> Of(IReadOnlyList<TextParagraph> paragraphs, Box box, Ruler ruler)
    {
        double y = box.Y;
        for (int index = 0; index < paragraphs.Count; index++)
        {
            TextParagraph paragraph = paragraphs[index];
            Text.LaidOutParagraph laidOut = ruler.Measure(paragraph, box.Width);
            y += index == 0 ? 0 : paragraph.SpaceBefore;
            double size = paragraph.Spans[0].SizePt + More;
            double width = paragraph.Hanging - BeforeText;
            double height = size * LineEm;
            yield return new SymbolFrame
            {
                Box = new Box(
                    paragraph.RightToLeft ? box.Right - width : box.X, y + ((laidOut.Lines[0].Height - height) / 2), width, height),
                Name = "Numeral",
                AltText = "",
                Anchor = VerticalAnchor.Middle,
                Paragraphs =
                [
                    new TextParagraph
                    {
                        Spans = [new TextSpan(paragraph.Mark.TrimEnd('.'), size)
                            { Color = paragraph.BulletColor, Heading = true, Style = InlineStyle.Bold }],
                        RightToLeft = paragraph.RightToLeft,
                    },
                ],
            };
            y += laidOut.Height + paragraph.SpaceAfter;
        }
    }

    /// <summary>The same paragraphs without numbers of their own, their text where it was.</summary>
    public static IReadOnlyList<TextParagraph> Without(IReadOnlyList<TextParagraph> paragraphs) =>
        [.. paragraphs.Select(paragraph => paragraph with { Bullet = BulletKind.None, Number = 0, Hanging = 0 })];
}
