using PptBatch.OpenXml.Equations;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout.Flows;

/// <summary>A display equation, centred, with room for fractions and limits above and below its line.</summary>
internal sealed class MathFlow(string tex) : Flow
{
    private const double LineRoom = 1.4;

    // From the largest; with other content an equation asks for the smallest.
    private static readonly double[] Sizes = [44, 36, 30, 24];
    private static readonly string[] Tall = ["\\frac", "\\dfrac", "\\sum_", "\\prod_", "\\binom"];
    private readonly TextParagraph[] _bySize =
        [.. Sizes.Select(size => new TextParagraph { Spans = [Equation(tex, size)], Align = TextAlign.Center })];

    public override double Height(double width, TypeScale scale, Ruler ruler) => Height(_bySize[^1], width, ruler);

    public override double MostHeight(double width, TypeScale scale, Ruler ruler) =>
        Height(Largest(width, double.MaxValue, ruler), width, ruler);

    public override (Flow? Head, Flow? Tail) Cut(double width, double height, TypeScale scale, Ruler ruler, bool force) =>
        !force ? (null, this)
            : Height(width, scale, ruler) <= height ? (this, null)
            : new TextFlow([TextUnit.Words(InlineText.Of(tex, InlineStyle.Code), false)])
                .Cut(width, height, scale, ruler, force); // higher than a page: text, which can go on

    public override void Place(Box box, TypeScale scale, Ruler ruler, PageBuilder page) => page.Add(new TextFrame
    {
        Box = box,
        Name = "Equation",
        Placeholder = page.NextBody(),
        Paragraphs = ruler.Fitted([Largest(box.Width, box.Height, ruler)], box.Width),
        Anchor = VerticalAnchor.Middle,
    });

    private double Height(TextParagraph paragraph, double width, Ruler ruler) =>
        (Math.Max(ruler.Measure(paragraph, width).Height, paragraph.Spans[0].SizePt * 1.2 * Rows) * LineRoom) + 12;

    // The largest size at which it stays on one line and fits a height.
    private TextParagraph Largest(double width, double height, Ruler ruler) => _bySize.FirstOrDefault(
        paragraph => ruler.Measure(paragraph, width).LineCount == 1 && Height(paragraph, width, ruler) <= height, _bySize[^1]);

    private static TextSpan Equation(string tex, double size) => EquationWords.Of(tex) is { } words
        ? new TextSpan(string.Concat(words.Select(run => run.Text)), size) { Tex = tex }
        : new TextSpan(tex, size) { FixedWidth = true };

    // Rows of a matrix or of aligned equations stand under each other; a fraction takes two, as does a sum with its limits.
    private int Rows { get; } = tex.Split("\\\\").Length
        + (Tall.Any(command => tex.Contains(command, StringComparison.Ordinal)) ? 1 : 0);
}
