using System.Globalization;
using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Slides;

namespace PptBatch.OpenXml.Layout;

/// <summary>Blocks that stand side by side.</summary>
internal static class Grids
{
    private const double Circle = 40;
    private const double LineWidth = 2;
    private const double StatSize = 40;

    public static GridFlow Steps(StepsBlock steps, bool rightToLeft)
    {
        int columns = steps.Steps.Count <= 4 ? steps.Steps.Count : (steps.Steps.Count + 1) / 2;
        return new GridFlow([.. steps.Steps.Select((step, index) => new GridCell(Text(step, rightToLeft))
        {
            HeaderHeight = Circle + 10,
            PlaceHeader = (box, page) => Numbered(box, page, index + 1, last: (index + 1) % columns == 0 || index == steps.Steps.Count - 1),
        })], columns, null);
    }

    public static GridFlow Timeline(TimelineBlock timeline, bool rightToLeft)
    {
        int columns = Math.Clamp(timeline.Events.Count <= 4 ? timeline.Events.Count : (timeline.Events.Count + 1) / 2, 1, 4);
        return new GridFlow([.. timeline.Events.Select(item => new GridCell(new Stack(
        [
            new TextFlow([TextUnit.Small(item.Date.Runs, true, ColorToken.Accent, rightToLeft), .. item.Text.Select(text => TextUnit.Small(text.Runs, false, ColorToken.Ink, rightToLeft))]),
        ]))
        {
            HeaderHeight = 20,
            PlaceHeader = (box, page) => Dotted(box, page),
        })], columns, null);
    }

    public static GridFlow Stats(StatsBlock stats, bool rightToLeft) => new([.. stats.Stats.Select(stat => new GridCell(new Stack(
    [
        new TextFlow(
        [
            TextUnit.Fixed(new TextParagraph { Spans = Spans.Of(stat.Number, StatSize, ColorToken.Accent, bold: true), Align = TextAlign.Center, RightToLeft = rightToLeft }, true),
            TextUnit.Fixed(new TextParagraph { Spans = Spans.Of(stat.Label, 18), Align = TextAlign.Center, RightToLeft = rightToLeft }, false),
        ]),
    ])))], Math.Clamp(stats.Stats.Count, 1, 4), ColorToken.Panel);

    public static IEnumerable<Flow> Cards(CardsBlock cards, Phrasebook words, bool rightToLeft)
    {
        if (cards.Cards.Count > 0)
        {
            int columns = cards.Cards.Count <= 4 ? cards.Cards.Count : 3;
            yield return new GridFlow([.. cards.Cards.Select(card => Cell(card.Title, card.Content, words, rightToLeft))], columns, ColorToken.Panel);
        }
    }

    public static IEnumerable<Flow> Columns(ColumnsBlock block, Phrasebook words, bool rightToLeft)
    {
        if (block.Columns.Count > 0)
        {
            yield return new GridFlow(
                [.. block.Columns.Select(column => Cell(column.Title, column.Content, words, rightToLeft))],
                Math.Min(block.Columns.Count, 3),
                block.Comparison ? ColorToken.Panel : null);
        }
    }

    private static GridCell Cell(InlineText? title, IReadOnlyList<Block> content, Phrasebook words, bool rightToLeft) =>
        new(new Stack(FlowBuilder.Build([.. title is null ? Array.Empty<Block>() : [new ParagraphBlock(title, Heading: true)], .. content], words, rightToLeft)));

    private static Stack Text(IReadOnlyList<InlineText> texts, bool rightToLeft) =>
        new([new TextFlow([.. texts.Select(text => TextUnit.Small(text.Runs, false, ColorToken.Ink, rightToLeft))])]);

    private static void Numbered(Box box, PageBuilder page, int number, bool last)
    {
        double x = page.RightToLeft ? box.Right - Circle : box.X;
        if (!last)
        {
            double from = page.RightToLeft ? box.X - Zones.Gutter : box.X + Circle;
            page.Add(new ShapeFrame
            {
                Box = new Box(from, box.Y + ((Circle - LineWidth) / 2), box.Width - Circle + Zones.Gutter, LineWidth), Name = "Line", AltText = "", Fill = ColorToken.Line,
            });
        }

        page.Add(new TextFrame
        {
            Box = new Box(x, box.Y, Circle, Circle),
            Name = "Step",
            Geometry = ShapeGeometry.Ellipse,
            Fill = ColorToken.Accent,
            Anchor = VerticalAnchor.Middle,
            Paragraphs =
            [
                new TextParagraph { Spans = [Spans.Of(number.ToString(CultureInfo.InvariantCulture), 18, ColorToken.OnAccent, bold: true)], Align = TextAlign.Center },
            ],
        });
    }

    private static void Dotted(Box box, PageBuilder page)
    {
        const double Dot = 12;
        page.Add(new ShapeFrame
        {
            Box = new Box(box.X, box.Y + ((Dot - LineWidth) / 2), box.Width, LineWidth), Name = "Line", AltText = "", Fill = ColorToken.Line,
        });
        page.Add(new ShapeFrame
        {
            Box = new Box(page.RightToLeft ? box.Right - Dot : box.X, box.Y, Dot, Dot), Name = "Dot", AltText = "", Geometry = ShapeGeometry.Ellipse, Fill = ColorToken.Accent,
        });
    }
}
