using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Layout.Flows;

/// <summary>Paragraphs and list items that share one body placeholder.</summary>
internal sealed class TextFlow(IReadOnlyList<TextUnit> units) : Flow
{
    private const int OrphanLines = 2;

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

    public override void Place(Box box, TypeScale scale, Ruler ruler, PageBuilder page)
    {
        PlaceholderRole role = page.NextBody();
        page.Add(new TextFrame
        {
            Box = box,
            Name = role == PlaceholderRole.None ? "Text" : "Content",
            Placeholder = role,
            Paragraphs = ruler.Fitted(Paragraphs(scale), box.Width),
        });
    }

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
