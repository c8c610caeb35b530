using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Slides;

namespace PptBatch.OpenXml.Layout.Flows;

/// <summary>One paragraph that knows itself at every step of the type scale; measured once a step.</summary>
internal sealed class TextUnit
{
    private readonly Func<TypeScale, TextParagraph> _make;
    private readonly Dictionary<TypeScale, TextParagraph> _made = new(ReferenceEqualityComparer.Instance);

    private TextUnit(bool leadsIn, Func<TypeScale, TextParagraph> make) => (LeadsIn, _make) = (leadsIn, make);

    /// <summary>True for a heading or a sentence that introduces what follows it.</summary>
    public bool LeadsIn { get; }

    public TextParagraph Paragraph(TypeScale scale)
    {
        if (!_made.TryGetValue(scale, out TextParagraph? paragraph))
        {
            paragraph = _make(scale);
            _made.Add(scale, paragraph);
        }

        return paragraph;
    }

    /// <summary>A paragraph that is done already, such as the rest of one that was cut.</summary>
    public static TextUnit Fixed(TextParagraph paragraph, bool leadsIn) => new(leadsIn, _ => paragraph);

    public static TextUnit Words(InlineText text, bool rightToLeft) => new(EndsOpen(text), scale => new TextParagraph
    {
        Spans = Spans.Of(text, scale.Body),
        LineSpacing = Spacing,
        SpaceBefore = 8,
        RightToLeft = rightToLeft,
    });

    public static TextUnit Heading(InlineText text, bool rightToLeft) => new(true, scale => new TextParagraph
    {
        Spans = Spans.Of(text, scale.Body, bold: true),
        SpaceBefore = 12,
        RightToLeft = rightToLeft,
    });

    public static TextUnit Item(ListItem item, bool rightToLeft) => new(false, scale => new TextParagraph
    {
        Spans = Spans.Of(item.Text, item.Level == 0 ? scale.Body : scale.Second),
        Level = item.Level,
        Bullet = item.Ordered ? BulletKind.Number : BulletKind.Bullet,
        Number = item.Number,
        Indent = FirstIndent + (item.Level * LevelIndent),
        Hanging = item.Ordered ? FirstIndent : BulletHang,
        LineSpacing = Spacing,
        SpaceBefore = 6,
        RightToLeft = rightToLeft,
    });

    /// <summary>Text of a panel: the second size, no bullet.</summary>
    public static TextUnit Small(IReadOnlyList<Inline> runs, bool bold, ColorToken color, bool rightToLeft) => new(bold, scale => new TextParagraph
    {
        Spans = Spans.Of(new InlineText(runs), scale.Second, color, bold),
        SpaceBefore = 4,
        RightToLeft = rightToLeft,
    });

    private const double Spacing = 1.1;
    private const double FirstIndent = 26;
    private const double LevelIndent = 22;
    private const double BulletHang = 18;

    // "Three things matter:" belongs to the three things.
    private static bool EndsOpen(InlineText text) => text.Plain.TrimEnd().EndsWith(':');
}
