using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout.Figures;

/// <summary>A row of a figure. Its paragraphs are made once a size, so that they are measured once.</summary>
/// <param name="head">What stands at the start, in bold and in the accent's colour.</param>
/// <param name="text">What stands beside it.</param>
/// <param name="more">By how many points the start is larger than the text.</param>
internal sealed class FigureRow(InlineText head, IReadOnlyList<InlineText> text, double more = 2)
{
    private readonly Dictionary<double, (IReadOnlyList<TextParagraph> Start, IReadOnlyList<TextParagraph> Beside)> _made = [];

    /// <summary>The start at a size of the text.</summary>
    public IReadOnlyList<TextParagraph> Start(double size, bool rightToLeft) => Made(size, rightToLeft).Start;

    /// <summary>The text at a size.</summary>
    public IReadOnlyList<TextParagraph> Beside(double size, bool rightToLeft) => Made(size, rightToLeft).Beside;

    /// <summary>The row as text that goes on anywhere.</summary>
    public IEnumerable<TextUnit> Units(bool rightToLeft) =>
        [TextUnit.Heading(head, rightToLeft), .. text.Select(part => TextUnit.Words(part, rightToLeft))];

    private (IReadOnlyList<TextParagraph> Start, IReadOnlyList<TextParagraph> Beside) Made(double size, bool rightToLeft)
    {
        if (!_made.TryGetValue(size, out (IReadOnlyList<TextParagraph> Start, IReadOnlyList<TextParagraph> Beside) made))
        {
            made = (
                head.IsEmpty ? [] : [new TextParagraph
                    { Spans = Spans.Of(head, size + more, ColorToken.Accent, bold: true), RightToLeft = rightToLeft }],
                [.. text.Select(part => new TextParagraph { Spans = Spans.Of(part, size), RightToLeft = rightToLeft, SpaceBefore = 4 })]);
            _made.Add(size, made);
        }

        return made;
    }
}
