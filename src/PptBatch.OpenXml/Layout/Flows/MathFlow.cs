using PptBatch.OpenXml.Equations;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout.Flows;

/// <summary>A display equation, centred, with room for fractions and limits above and below its line.</summary>
internal sealed class MathFlow(string tex) : Flow
{
    private const double Size = 24;
    private const double LineRoom = 1.4;

    public override double Height(double width, TypeScale scale, Ruler ruler) =>
        Math.Max(ruler.Measure(Paragraph, width).Height * LineRoom, Size * 1.2 * Rows * LineRoom) + 12;

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
        Paragraphs = ruler.Fitted([Paragraph], box.Width),
        Anchor = VerticalAnchor.Middle,
    });

    private TextParagraph Paragraph { get; } = new() { Spans = [Equation(tex)], Align = TextAlign.Center };

    private static TextSpan Equation(string tex) => EquationWords.Of(tex) is { } words
        ? new TextSpan(string.Concat(words.Select(run => run.Text)), Size) { Tex = tex }
        : new TextSpan(tex, Size) { FixedWidth = true };

    // Rows of a matrix or of aligned equations stand under each other, and a fraction takes two.
    private int Rows { get; } = 1 + tex.Split("\\\\").Length - 1 + (tex.Contains("\\frac", StringComparison.Ordinal) ? 1 : 0);
}
