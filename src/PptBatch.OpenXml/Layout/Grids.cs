using System.Globalization;
using PptBatch.Localization;
using PptBatch.OpenXml.Design.Layouts;
using PptBatch.OpenXml.Html;
using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Slides;

namespace PptBatch.OpenXml.Layout;

/// <summary>Blocks that stand side by side.</summary>
internal static class Grids
{
    private const double Circle = 40;
    private const int MostTableColumns = 8;
    private const int MostBrief = 45;

    // Characters of a page at the smallest size, shared between the columns of a grid.
    private const int MostText = 1800;
    private const double LineWidth = 2;

    // Of a bold digit, in em, with something to spare for a unit.
    private const double DigitWidth = 0.56;
    private static readonly double[] NumberSizes = [40, 32, 28, 24, 20];
    private static readonly GridLook Bare = new();
    private static readonly GridLook Figure = new() { Floats = true };
    private static readonly GridLook Numbers = new() { Panel = ColorToken.Panel, Floats = true };
    private static readonly GridLook CardLook = new() { Panel = ColorToken.Panel, Edge = ColorToken.Accent, Floats = true };
    private static readonly GridLook SideLook = CardLook with { Aligned = true };
    private static readonly GridLook ColumnLook = new() { Edge = ColorToken.Line };

    public static GridFlow Steps(StepsBlock steps, bool rightToLeft)
    {
        bool brief = steps.Steps.Count <= 5 && steps.Steps.All(step => step.Sum(text => text.Plain.Length) <= MostBrief);
        int columns = brief || steps.Steps.Count <= 4 ? steps.Steps.Count : (steps.Steps.Count + 1) / 2;
        return new GridFlow([.. steps.Steps.Select((step, index) => new GridCell(Text(step, rightToLeft))
        {
            HeaderHeight = Circle + 10,
            PlaceHeader = (box, page) => Numbered(box, page, index + 1, last: (index + 1) % columns == 0 || index == steps.Steps.Count - 1),
        })], columns, Figure);
    }

    public static GridFlow Timeline(TimelineBlock timeline, bool rightToLeft)
    {
        int columns = Math.Clamp(timeline.Events.Count <= 4 ? timeline.Events.Count : (timeline.Events.Count + 1) / 2, 1, 4);
        return new GridFlow([.. timeline.Events.Select(item => new GridCell(new Stack(
        [
            new TextFlow([TextUnit.Label(item.Date, ColorToken.Accent, rightToLeft), .. item.Text.Select(text => TextUnit.Small(text.Runs, false, ColorToken.Ink, rightToLeft))]),
        ]))
        {
            HeaderHeight = 24,
            PlaceHeader = (box, page) => Dotted(box, page),
        })], columns, Figure);
    }

    public static GridFlow Stats(StatsBlock stats, bool rightToLeft)
    {
        // Numbers beside each other are as large as each other: size would say which is more.
        int columns = Math.Clamp(stats.Stats.Count, 1, 4);
        double size = StatSize(stats.Stats.Max(stat => stat.Number.Plain.Length), columns);
        return new([.. stats.Stats.Select(stat => new GridCell(new Stack([new TextFlow([.. Units(stat, size, rightToLeft)])])))], columns, Numbers);
    }

    public static GridFlow Pictures(IReadOnlyList<PictureBlock> pictures, Phrasebook words, bool rightToLeft) => new(
        [.. pictures.Select(picture => new GridCell(new Stack([new PictureFlow(picture, words.PictureNotAvailable, rightToLeft || picture.RightToLeft)])))],
        pictures.Count is 2 or 4 ? 2 : 3,
        Figure);

    public static IEnumerable<Flow> Cards(CardsBlock cards, Phrasebook words, bool rightToLeft) => Cells(
        [.. cards.Cards.Select(card => (card.Title, card.Content))], cards.Cards.Count <= 4 ? cards.Cards.Count : 3, CardLook, words, rightToLeft);

    public static IEnumerable<Flow> Columns(ColumnsBlock block, Phrasebook words, bool rightToLeft) => Cells(
        [.. block.Columns.Select(column => (column.Title, column.Content))],
        Math.Min(block.Columns.Count, 3),
        block.Comparison ? SideLook : block.Columns.Any(column => column.Title is not null) ? ColumnLook : Bare,
        words,
        rightToLeft);

    private static IEnumerable<Flow> Cells(
        IReadOnlyList<(InlineText? Title, IReadOnlyList<Block> Content)> cells, int columns, GridLook look, Phrasebook words, bool rightToLeft)
    {
        if (cells.Count == 0)
        {
            yield break;
        }

        // What is too long to stand side by side stands under each other.
        if (cells.Any(cell => BlockWords.Of(cell.Content).Sum(text => text.Plain.Length) * columns > MostText))
        {
            foreach (Flow flow in FlowBuilder.Build(cells.SelectMany(cell => Blocks(cell.Title, cell.Content)), words, rightToLeft))
            {
                yield return flow;
            }

            yield break;
        }

        yield return new GridFlow(
            [.. cells.Select(cell => Cell(cell.Title, [.. cell.Content.Where(block => !IsWide(block, columns))], words, rightToLeft))], columns, look);
        foreach (Flow flow in FlowBuilder.Build(cells.SelectMany(cell => cell.Content).Where(block => IsWide(block, columns)), words, rightToLeft))
        {
            yield return flow;
        }
    }

    // A table of many columns has no room in a part of the page and follows the grid.
    private static bool IsWide(Block block, int columns) =>
        block is TableBlock table && table.Rows.Max(row => row.Cells.Sum(cell => cell.ColumnSpan)) * columns > MostTableColumns;

    private static GridCell Cell(InlineText? title, IReadOnlyList<Block> content, Phrasebook words, bool rightToLeft) =>
        new(new Stack(FlowBuilder.Build(Blocks(title, content), words, rightToLeft)));

    private static IEnumerable<Block> Blocks(InlineText? title, IReadOnlyList<Block> content) =>
        title is null ? content : content.Prepend(new ParagraphBlock(title, Heading: true));

    private static IEnumerable<TextUnit> Units(Stat stat, double size, bool rightToLeft)
    {
        if (!stat.Number.IsEmpty)
        {
            IReadOnlyList<TextSpan> number = Spans.Of(stat.Number, size, ColorToken.Accent, bold: true);
            yield return TextUnit.Fixed(new TextParagraph { Spans = number, Align = TextAlign.Center, RightToLeft = rightToLeft }, true);
        }

        if (!stat.Label.IsEmpty)
        {
            yield return TextUnit.Fixed(new TextParagraph { Spans = Spans.Of(stat.Label, 18), Align = TextAlign.Center, RightToLeft = rightToLeft }, false);
        }
    }

    // The largest size at which the longest number stands on one line of its column.
    private static double StatSize(int longest, int columns)
    {
        double width = Zones.Column(Zones.Standard.Body, 0, columns).Width - (2 * Numbers.Padding);
        return NumberSizes.FirstOrDefault(size => longest * size * DigitWidth <= width, NumberSizes[^1]);
    }

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
        const double Dot = 14;
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
