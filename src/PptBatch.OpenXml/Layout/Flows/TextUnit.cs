using System.Globalization;
using PptBatch.Localization;
using PptBatch.OpenXml.Design.Layouts;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

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

    /// <summary>Words of the paragraph.</summary>
    public int WordCount => Paragraph(TypeScale.Floor).Spans.Sum(span => WordCounter.Count(span.Text));

    /// <summary>True for an item of the first level that is no longer than so many letters.</summary>
    public bool IsItem(int letters) => Paragraph(TypeScale.Floor) is { Level: 0, Bullet: not BulletKind.None } item
        && item.Spans.Sum(span => WordCounter.Letters(span.Text)) <= letters;

    /// <summary>A paragraph that is done already, such as the rest of one that was cut.</summary>
    public static TextUnit Fixed(TextParagraph paragraph, bool leadsIn) => new(leadsIn, _ => paragraph);

    public static TextUnit Words(InlineText text, bool rightToLeft) => new(EndsOpen(text), scale => new TextParagraph
    {
        Spans = Spans.Of(text, scale.Body),
        LineSpacing = Spacing,
        SpaceBefore = 8,
        RightToLeft = rightToLeft,
    });

    /// <summary>The sentence that a slide begins with, above its list.</summary>
    public static TextUnit Lead(InlineText text, bool rightToLeft) => new(EndsOpen(text), scale => new TextParagraph
    {
        Spans = Spans.Of(text, scale.Lead),
        LineSpacing = Spacing,
        RightToLeft = rightToLeft,
    });

    public static TextUnit Heading(InlineText text, bool rightToLeft) => new(true, scale => new TextParagraph
    {
        Spans = Spans.Of(text, scale.Heading, bold: true),
        SpaceBefore = 12,
        RightToLeft = rightToLeft,
    });

    /// <summary>The items of a list; the widest number makes room for itself before all of them.</summary>
    public static IEnumerable<TextUnit> Items(IReadOnlyList<ListItem> items, bool rightToLeft)
    {
        int widest = items.Select(item => item.Ordered ? item.Number : 0).DefaultIfEmpty().Max();
        double more = widest < 10 ? 0 : DigitWidth * (widest.ToString(CultureInfo.InvariantCulture).Length - 1);
        return items.Select(item => Item(item, rightToLeft, more));
    }

    /// <summary>The points of a summary: numbered, with room for large numerals before them.</summary>
    public static IEnumerable<TextUnit> Points(IReadOnlyList<ListItem> items, bool rightToLeft) => items.Select((item, index) =>
        Item(item with { Ordered = true, Number = index + 1 }, rightToLeft, NumeralHang - NumberHang));

    /// <summary>True for such a point.</summary>
    public static bool IsPoint(TextParagraph paragraph) =>
        paragraph is { Bullet: BulletKind.Number, Level: 0, Hanging: NumeralHang };

    public static TextUnit Item(ListItem item, bool rightToLeft, double more = 0) => new(false, scale => new TextParagraph
    {
        Spans = Spans.Of(item.Text, item.Level == 0 ? scale.Body : scale.Second),
        Level = item.Level,
        Bullet = item.Ordered ? BulletKind.Number : BulletKind.Bullet,
        Number = item.Number,
        Indent = (item.Ordered ? NumberHang + more : BulletHang) + (item.Level * LevelIndent),
        Hanging = item.Ordered ? NumberHang + more : BulletHang,
        LineSpacing = Spacing,
        SpaceBefore = MasterText.SpaceBefore(item.Level),
        RightToLeft = rightToLeft,
    });

    /// <summary>A question with its number; its answers stay with it.</summary>
    public static TextUnit Question(InlineText text, int number, bool rightToLeft) => new(true, scale => new TextParagraph
    {
        Spans = Spans.Of(text, scale.Body, bold: true),
        Bullet = BulletKind.Number,
        Number = number,
        Indent = NumberHang,
        Hanging = NumberHang,
        LineSpacing = Spacing,
        SpaceBefore = 12,
        RightToLeft = rightToLeft,
    });

    /// <summary>An answer to choose, with its letter.</summary>
    public static TextUnit Choice(InlineText text, int number, bool rightToLeft) => new(false, scale => new TextParagraph
    {
        Spans = Spans.Of(text, scale.Second),
        Level = 1,
        Bullet = BulletKind.Letter,
        Number = number,
        Indent = NumberHang + LevelIndent,
        Hanging = LevelIndent,
        LineSpacing = Spacing,
        SpaceBefore = 4,
        RightToLeft = rightToLeft,
    });

    /// <summary>A term in the accent colour with what it means after it.</summary>
    public static TextUnit Term(InlineText term, IEnumerable<Inline> meaning, bool rightToLeft) => new(false, scale => new TextParagraph
    {
        Spans = [.. Spans.Of(term, scale.Body, ColorToken.Accent, bold: true), .. Spans.Of(new InlineText([.. meaning]), scale.Body)],
        LineSpacing = Spacing,
        SpaceBefore = 8,
        RightToLeft = rightToLeft,
    });

    /// <summary>A bold line of the first size in a colour of its own, such as the date of an event.</summary>
    public static TextUnit Label(InlineText text, ColorToken color, bool rightToLeft) => new(true, scale => new TextParagraph
    {
        Spans = Spans.Of(text, scale.Body, color, bold: true),
        RightToLeft = rightToLeft,
    });

    /// <summary>Text of a panel: the second size, no bullet.</summary>
    public static TextUnit Small(IReadOnlyList<Inline> runs, bool bold, ColorToken color, bool rightToLeft) =>
        new(bold, scale => new TextParagraph
    {
        Spans = Spans.Of(new InlineText(runs), bold ? Math.Min(MostLabel, scale.Body) : scale.Body, color, bold),
        SpaceBefore = 4,
        RightToLeft = rightToLeft,
    });

    private const double MostLabel = 26;
    private const double Spacing = MasterText.LineSpacing;
    private const double NumberHang = 36;
    private const double NumeralHang = 56;
    private const double LevelIndent = MasterText.LevelIndent;
    private const double BulletHang = MasterText.Hanging;

    // One more digit of a number at the largest size.
    private const double DigitWidth = 15;

    // "Three things matter:" belongs to the three things.
    private static bool EndsOpen(InlineText text) => text.Plain.TrimEnd().EndsWith(':');
}
