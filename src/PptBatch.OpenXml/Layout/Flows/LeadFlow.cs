using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout.Flows;

/// <summary>A sentence, large and in the accent's colour, beside the list that it leads to.</summary>
internal sealed class LeadFlow : Flow
{
    private const int LongestLead = 110;
    private const int FewestItems = 3;
    private static readonly double[] Sizes = [32, 28, 24];
    private readonly InlineText _text;
    private readonly bool _rightToLeft;

    private LeadFlow(InlineText text, bool rightToLeft) => (_text, _rightToLeft) = (text, rightToLeft);

    /// <summary>The sentence beside a list, or null where it is too long or the list too short.</summary>
    public static LeadFlow? Of(InlineText text, ListBlock list, bool rightToLeft) =>
        text.Letters <= LongestLead && list.Items.Count >= FewestItems ? new LeadFlow(text, rightToLeft) : null;

    public override double Height(double width, TypeScale scale, Ruler ruler) => ruler.Height([Paragraph(width, ruler)], width);

    public override (Flow? Head, Flow? Tail) Cut(double width, double height, TypeScale scale, Ruler ruler, bool force) =>
        force ? (this, null) : (null, this);

    public override void Place(Box box, TypeScale scale, Ruler ruler, PageBuilder page) => page.Add(new TextFrame
    {
        Box = box,
        Name = "Lead",
        Placeholder = page.NextBody(),
        Paragraphs = ruler.Fitted([Paragraph(box.Width, ruler)], box.Width),
    });

    // The largest size at which no word is wider than the column.
    private TextParagraph Paragraph(double width, Ruler ruler) =>
        Sizes.Select(At).FirstOrDefault(paragraph => ruler.MinimumWidth(paragraph) <= width) ?? At(Sizes[^1]);

    private TextParagraph At(double size) =>
        new() { Spans = Spans.Of(_text, size, ColorToken.Accent, bold: true), LineSpacing = 1.05, RightToLeft = _rightToLeft };
}
