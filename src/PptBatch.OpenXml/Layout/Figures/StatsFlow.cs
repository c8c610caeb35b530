using PptBatch.OpenXml.Design.Styles;
using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout.Figures;

/// <summary>Large numbers beside each other, their labels on a common line.</summary>
internal sealed class StatsFlow(IReadOnlyList<Stat> stats, bool rightToLeft) : FigureFlow<Stat>("Numbers", stats)
{
    private const double WideInset = 24;
    private const double NarrowInset = 14;
    private const double NarrowColumn = 160;
    private const double UnderNumber = 12;
    private const double LargestNumber = 96;
    private const double SmallestNumber = 40;
    private const double UnitShare = 0.5;

    public override PageUse Use(DesignStyle style) => style.PanelsTakeTurns ? PageUse.Edges : PageUse.Margins;

    protected override (double Least, double Most) Sizes => (16, 24);

    protected override double Measure(double width, double size, Ruler ruler)
    {
        (int[] rows, double column) = Columns(width, ruler);

        // A word that would be broken asks for a smaller size.
        double broken = size > Sizes.Least && !Holds(column, size, ruler) ? AnyHeight / 2 : 0;
        return (rows.Length
            * ((2 * Inset(column)) + NumberHeight(column, ruler, SmallestNumber) + UnderNumber + LabelHeight(column, size, ruler)))
            + ((rows.Length - 1) * ruler.Style.PanelGap) + broken;
    }

    protected override void Draw(Box box, double size, Ruler ruler, PageBuilder page)
    {
        (int[] rows, double column) = Columns(box.Width, ruler);
        double seam = ruler.Style.PanelGap;
        double height = (box.Height - ((rows.Length - 1) * seam)) / rows.Length;
        double label = LabelHeight(column, size, ruler);
        double number = Math.Min(NumberSize(column, ruler), Math.Floor((height - (2 * Inset(column)) - UnderNumber - label) / LineEm));
        int item = 0;
        for (int row = 0; row < rows.Length; row++)
        {
            double left = box.X + ((box.Width - (rows[row] * column) - ((rows[row] - 1) * seam)) / 2);
            for (int place = 0; place < rows[row]; place++, item++)
            {
                int at = page.RightToLeft ? rows[row] - 1 - place : place;
                Box cell = new(left + (at * (column + seam)), box.Y + (row * (height + seam)), column, height);
                int stat = item;
                page.Item(() => Cell(stat, cell, at, number, label, size, ruler, page));
            }
        }
    }

    protected override FigureFlow<Stat> Part(int from, int to) => new StatsFlow([.. Items.Skip(from).Take(to - from)], rightToLeft);

    protected override Flow AsText(int index) =>
        new TextFlow([TextUnit.Heading(Items[index].Number, rightToLeft), TextUnit.Words(Items[index].Label, rightToLeft)]);

    private void Cell(int item, Box cell, int column, double number, double label, double size, Ruler ruler, PageBuilder page)
    {
        if (ruler.Style.PanelsFilled)
        {
            ColorToken fill = Panels.Turn(ruler.Style, item, ColorToken.Deep);
            Panels.Place(page, cell, fill, ruler.Style, () => Content(item, cell, number, label, size, ruler, page));
            return;
        }

        if (column > 0)
        {
            page.Add(Panels.Between(cell, ruler.Style.PanelGap));
        }

        Content(item, cell, number, label, size, ruler, page);
    }

    private void Content(int item, Box cell, double number, double label, double size, Ruler ruler, PageBuilder page)
    {
        double inset = Inset(cell.Width);
        double width = cell.Width - (2 * inset);
        double content = (number * LineEm) + UnderNumber + label;
        double down = ruler.Style.LabelsAtFoot ? 0 : OpticalCentre.Above;
        double y = cell.Y + inset + (Math.Max(0, cell.Height - (2 * inset) - content) * down);
        Box top = new(cell.X + inset, y, width, number * LineEm);
        page.Add(TextPieces.Text("Number", [Number(Items[item], number)], top, ruler));
        double below = ruler.Style.LabelsAtFoot ? cell.Bottom - inset - label : top.Bottom + UnderNumber;
        page.Add(TextPieces.Text("Label", [Label(Items[item], size)], new Box(top.X, below, width, label), ruler));
    }

    private const double LineEm = 1.2;

    // Numbers beside each other are as large as each other: size would say which is more.
    private double NumberSize(double column, Ruler ruler)
    {
        double widest = Items.Max(stat => ruler.NaturalWidth(Number(stat, SmallestNumber)));
        return Math.Clamp(2 * Math.Floor(SmallestNumber * Room(column) / Math.Max(1, widest) / 2), 20, LargestNumber);
    }

    private double NumberHeight(double column, Ruler ruler, double most) => Math.Min(most, NumberSize(column, ruler)) * LineEm;

    private double LabelHeight(double column, double size, Ruler ruler) =>
        Items.Max(stat => ruler.Height([Label(stat, size)], Room(column)));

    private static double Inset(double column) => column < NarrowColumn ? NarrowInset : WideInset;

    private static double Room(double column) => column - (2 * Inset(column));

    private bool Holds(double column, double size, Ruler ruler) =>
        TextPieces.HoldsWords(Items.Select(stat => Label(stat, size)), Room(column), ruler);

    private TextParagraph Number(Stat stat, double size) => new()
    {
        Spans = [.. Parts(stat.Number).SelectMany(part => Spans.Of(part.Text, size * part.Share, ColorToken.Accent, bold: true))
            .Select(span => span with { Heading = true })],
        RightToLeft = rightToLeft,
    };

    // A unit stands back behind its number: "9 km".
    private static IEnumerable<(InlineText Text, double Share)> Parts(InlineText number)
    {
        string plain = number.Plain.Trim();
        int space = plain.LastIndexOfAny([' ', '\u00A0']);
        return number.Runs is [{ Tex: null } only] && space > 0 && char.IsDigit(plain[space - 1]) && char.IsLetter(plain[space + 1])
            ?
            [
                (new InlineText([only with { Text = plain[..space] }]), 1),
                (new InlineText([only with { Text = plain[space..] }]), UnitShare),
            ]
            : [(number, 1)];
    }

    private TextParagraph Label(Stat stat, double size) => new() { Spans = Spans.Of(stat.Label, size), RightToLeft = rightToLeft };

    private (int[] Rows, double Column) Columns(double width, Ruler ruler)
    {
        int[] usual = Items.Count switch { <= 4 => [Items.Count], 5 => [3, 2], 6 => [3, 3], 7 => [4, 3], _ => [4, 4] };

        // On a narrow page two rows, where they keep words whole.
        int half = (Items.Count + 1) / 2;
        int[] rows = half < usual[0] && !Holds(Column(usual), Sizes.Least, ruler) && Holds(Column([half]), Sizes.Least, ruler)
            ? [half, Items.Count - half] : usual;
        return (rows, Column(rows));

        double Column(int[] rows) => (width - ((rows[0] - 1) * ruler.Style.PanelGap)) / rows[0];
    }
}
