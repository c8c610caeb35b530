using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout.Flows;

/// <summary>Paragraphs and list items that share one body placeholder.</summary>
internal sealed class TextFlow(IReadOnlyList<TextUnit> units) : Flow
{
    private const int OrphanLines = 2;

    // Rows of a list may stand this far apart, in em of the first level; paragraphs of prose half as far.
    private const double MostRowGap = 1.7;
    private const double MostProseGap = 0.8;
    private const double MostNestedGap = 0.5;
    private const int FewestWithRules = 2;
    private const double LeastGapWithRules = 14;
    private const double Hairline = 0.75;
    private const double BesideRow = 12;

    public IReadOnlyList<TextUnit> Units => units;

    public override bool KeepsWithNext => units.Count == 1 && units[0].LeadsIn;

    public override int WordCount => units.Sum(unit => unit.WordCount);

    public override int ItemCount => units.Count;

    public override double Height(double width, TypeScale scale, Ruler ruler) => ruler.Height(Paragraphs(scale), width);

    public override (Flow? Head, Flow? Tail) Cut(double width, double height, TypeScale scale, Ruler ruler, bool force)
    {
        double used = 0;
        for (int index = 0; index < units.Count; index++)
        {
            TextParagraph paragraph = units[index].Paragraph(scale);
            double gap = index == 0 ? 0 : paragraph.SpaceBefore;
            double needed = gap + ruler.Measure(paragraph, width).Height + paragraph.SpaceAfter;
            if (used + needed > height)
            {
                return CutAt(index, width, height - used - gap, scale, ruler, force);
            }

            used += needed;
        }

        return (this, null);
    }

    public override double MostHeight(double width, TypeScale scale, Ruler ruler)
    {
        IReadOnlyList<TextParagraph> paragraphs = Paragraphs(scale);
        return ruler.Height(paragraphs, width) + (paragraphs.Skip(1).Sum(MostGap) * scale.Body);
    }

    public override void Place(Box box, TypeScale scale, Ruler ruler, PageBuilder page)
    {
        IReadOnlyList<TextParagraph> paragraphs = Spread(Paragraphs(scale), box, ruler);
        int? click = page.NextClicks(paragraphs.Count(ListClicks.IsItem));
        paragraphs = Rules(paragraphs, box, click, ruler, page);
        PlaceholderRole role = page.NextBody();
        page.Add(new TextFrame
        {
            Box = box,
            Name = role == PlaceholderRole.None ? "Text" : "Content",
            Placeholder = role,
            Paragraphs = ruler.Fitted(paragraphs, box.Width),
            Click = click,
        });
    }

    // Hairlines between the items of a list that stand far apart lead the eye across the page; not where it is uncertain how many lines
    // an item takes, as a hairline could then stand on text.
    private static IReadOnlyList<TextParagraph> Rules(
        IReadOnlyList<TextParagraph> paragraphs, Box box, int? click, Ruler ruler, PageBuilder page)
    {
        if (paragraphs.Count < FewestWithRules || paragraphs.Any(paragraph => paragraph.Level > 0 || paragraph.Bullet == BulletKind.None)
            || paragraphs.Skip(1).Any(paragraph => paragraph.SpaceBefore < LeastGapWithRules)
            || !paragraphs.All(paragraph => ruler.IsSure(paragraph, box.Width)))
        {
            return paragraphs;
        }

        List<Frame> rules = Lines(paragraphs, box, click, ruler, page);
        if (click is not null)
        {
            rules.ForEach(page.Add);
            return Unmarked(paragraphs);
        }

        bool points = page.CanGroup && paragraphs.All(TextUnit.IsPoint);
        rules.AddRange(points ? LargeNumerals.Of(paragraphs, box, ruler) : []);
        page.Add(new GroupFrame
        {
            Box = Around(rules),
            Name = "Rules", AltText = "", Parts = rules,
        });
        return points ? LargeNumerals.Without(paragraphs) : page.CanGroup ? Unmarked(paragraphs) : paragraphs;
    }

    // The hairlines, and the grounds of rows that are marked.
    private static List<Frame> Lines(
        IReadOnlyList<TextParagraph> paragraphs, Box box, int? click, Ruler ruler, PageBuilder page)
    {
        List<Frame> rules = [];
        double y = box.Y;
        double before = paragraphs[1].SpaceBefore;
        for (int index = 0; index < paragraphs.Count; index++)
        {
            double height = ruler.Measure(paragraphs[index], box.Width).Height + paragraphs[index].SpaceAfter;
            double gap = index + 1 < paragraphs.Count ? paragraphs[index + 1].SpaceBefore : before;
            if (IsMarked(paragraphs[index]) && page.CanGroup)
            {
                Box row = new(box.X - BesideRow, y - (before / 2), box.Width + (2 * BesideRow), height + ((before + gap) / 2));
                rules.Add(new SymbolFrame
                {
                    Box = row, Name = "Marked row", AltText = "", Fill = ColorToken.Accent, Click = click + index,
                });
            }

            (y, before) = (y + height, gap);
            if (index == paragraphs.Count - 1)
            {
                break;
            }

            rules.Add(new SymbolFrame
            {
                Box = new Box(box.X, y + (gap / 2), box.Width, Hairline), Name = "Rule", AltText = "", Fill = ColorToken.Line,
                Click = click + index + 1,
            });
            y += gap;
        }

        return rules;
    }

    private static Box Around(List<Frame> frames)
    {
        (double left, double top) = (frames.Min(frame => frame.Box.X), frames.Min(frame => frame.Box.Y));
        return new Box(
            left, top, frames.Max(frame => frame.Box.Right) - left, Math.Max(Hairline, frames.Max(frame => frame.Box.Bottom) - top));
    }

    private static bool IsMarked(TextParagraph paragraph) =>
        paragraph.Spans.Count > 0 && paragraph.Spans.All(span => span.Style.HasFlag(InlineStyle.Mark) && span.Href is null);

    // A row that is marked as a whole stands on a ground of its own instead of a highlight.
    private static IReadOnlyList<TextParagraph> Unmarked(IReadOnlyList<TextParagraph> paragraphs) =>
    [
        .. paragraphs.Select(paragraph => !IsMarked(paragraph) ? paragraph : paragraph with
        {
            Spans = [.. paragraph.Spans.Select(span => span with
            {
                Style = span.Style & ~InlineStyle.Mark, Color = ColorToken.OnAccent,
            })],
            BulletColor = ColorToken.OnAccent,
        }),
    ];

    // What the box is higher than its text goes between the paragraphs.
    private static IReadOnlyList<TextParagraph> Spread(IReadOnlyList<TextParagraph> paragraphs, Box box, Ruler ruler)
    {
        double sum = paragraphs.Skip(1).Sum(MostGap);
        double spare = sum > 0 ? Math.Floor(box.Height - ruler.Height(paragraphs, box.Width)) : 0;
        return spare <= 0 ? paragraphs :
        [
            paragraphs[0],
            .. paragraphs.Skip(1).Select(paragraph => paragraph with
            {
                SpaceBefore = paragraph.SpaceBefore + Math.Floor(spare * MostGap(paragraph) / sum),
            }),
        ];
    }

    private static double MostGap(TextParagraph paragraph) =>
        paragraph.Level > 0 ? MostNestedGap : paragraph.Bullet == BulletKind.None ? MostProseGap : MostRowGap;

    private IReadOnlyList<TextParagraph> Paragraphs(TypeScale scale) => [.. units.Select(unit => unit.Paragraph(scale))];

    private (Flow? Head, Flow? Tail) CutAt(int index, double width, double room, TypeScale scale, Ruler ruler, bool force)
    {
        // A heading or an introduction goes with what it introduces.
        int keep = index;
        while (keep > 0 && units[keep - 1].LeadsIn)
        {
            keep--;
        }

        bool first = keep == 0;
        if (keep == index && CutUnit(units[index], width, room, scale, ruler, force && first) is { } halves)
        {
            return (new TextFlow([.. units.Take(index), halves.Head]), new TextFlow([halves.Tail, .. units.Skip(index + 1)]));
        }

        if (keep > 0)
        {
            return (new TextFlow([.. units.Take(keep)]), new TextFlow([.. units.Skip(keep)]));
        }

        if (!force)
        {
            return (null, this);
        }

        int least = Math.Max(1, Math.Min(index, units.Count - 1));
        return units.Count == 1 ? (this, null) : (new TextFlow([.. units.Take(least)]), new TextFlow([.. units.Skip(least)]));
    }

    // Only a paragraph of many lines is cut inside; two lines stay together on either side.
    private static (
        TextUnit Head, TextUnit Tail)? CutUnit(TextUnit unit, double width, double room, TypeScale scale, Ruler ruler, bool force)
    {
        Text.LaidOutParagraph laidOut = ruler.Measure(unit.Paragraph(scale), width);
        int fitting = 0;
        double height = 0;
        while (fitting < laidOut.LineCount && height + laidOut.Lines[fitting].Height <= room)
        {
            height += laidOut.Lines[fitting++].Height;
        }

        fitting = Math.Min(fitting, laidOut.LineCount - OrphanLines);
        bool worth = laidOut.LineCount >= 6 && fitting >= OrphanLines;
        if (force)
        {
            fitting = Math.Clamp(fitting, 1, Math.Max(1, laidOut.LineCount - 1));
        }

        if (laidOut.LineCount < 2 || (!worth && !force))
        {
            return null;
        }

        (TextParagraph head, TextParagraph tail) = ParagraphCutter.Cut(laidOut, fitting, room, width, ruler);
        return (TextUnit.Fixed(head, unit.LeadsIn), TextUnit.Fixed(tail, unit.LeadsIn));
    }
}
