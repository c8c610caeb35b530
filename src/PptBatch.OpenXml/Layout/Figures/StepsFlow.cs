using PptBatch.Localization;
using PptBatch.OpenXml.Design.Styles;
using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Layout.Figures;

/// <summary>Steps across the page: numerals joined by a line, and the text of each on a panel under it.</summary>
internal sealed class StepsFlow(IReadOnlyList<HeadedText> steps, int first, bool rightToLeft, Phrasebook words)
    : FigureFlow<HeadedText>("Steps", steps)
{
    private const double Gutter = 18;
    private const double WideInset = 16;
    private const double NarrowInset = 10;
    private const double NarrowColumn = 130;
    private const double LargestNumeral = 84;
    private const double NumeralOfTwoRows = 54;
    private const double LineWidth = 3;
    private const double Clear = 9;
    private const int MostInARow = 6;
    private const double HighestPanel = 300;
    private const double MostAround = 2.5;

    // A narrow column of larger type is a word a line.
    private const double WideColumn = 200;
    private const double LargestInNarrow = 24;
    private readonly Dictionary<(HeadedText Step, double Size), IReadOnlyList<TextParagraph>> _made = [];

    protected override (double Least, double Most) Sizes => (16, 28);

    protected override double Measure(double width, double size, Ruler ruler)
    {
        (int rows, _, double column) = Grid(width, ruler);
        return (rows * (Numeral(rows, column) + PanelHeight(column, size, ruler))) + ((rows - 1) * Gutter);
    }

    protected override void Draw(Box box, double size, Ruler ruler, PageBuilder page)
    {
        (int rows, int across, double column) = Grid(box.Width, ruler);
        double height = (box.Height - ((rows - 1) * Gutter)) / rows;
        double numeral = Numeral(rows, column);
        // A panel that a word or two would be lost in hugs them.
        double text = PanelHeight(column, size, ruler);
        double panel = Math.Min(Math.Clamp(text * MostAround, text, Math.Max(HighestPanel, text)), height - numeral);
        double top = (height - numeral - panel) * OpticalCentre.Above;
        for (int index = 0; index < Items.Count; index++)
        {
            int place = index % across;
            double x = box.X + (place * (column + Gutter));
            double y = box.Y + (index / across * (height + Gutter)) + top;
            Box cell = TextPieces.Mirrored(new Box(x, y, column, numeral + panel), box, rightToLeft);
            bool last = place == across - 1 || index == Items.Count - 1;
            int step = index;
            page.Item(() => Step(step, cell, numeral, last, size, ruler, page));
        }
    }

    protected override FigureFlow<HeadedText> Part(int from, int to) =>
        new StepsFlow([.. Items.Skip(from).Take(to - from)], first + from, rightToLeft, words);

    protected override Flow AsText(int index) => new TextFlow([.. Items[index].Units(rightToLeft)]);

    private void Step(int index, Box cell, double numeral, bool last, double size, Ruler ruler, PageBuilder page)
    {
        bool wide = ruler.Style.Numerals is NumeralForm.Chevron or NumeralForm.Bar;
        double left = wide ? cell.X : cell.X + ((cell.Width - numeral) / 2);
        Box ground = new(left, cell.Y, wide ? cell.Width : numeral, numeral);
        if (!last && !wide)
        {
            double y = cell.Y + (numeral / 2) - (LineWidth / 2);
            double gap = cell.Width + Gutter - numeral - (2 * Clear);
            double from = rightToLeft ? ground.X - Clear - gap : ground.Right + Clear;
            page.Add(TextPieces.Bar(new Box(from, y, gap, LineWidth), ColorToken.Line));
        }

        Box panel = new(cell.X, cell.Y + numeral + 10, cell.Width, cell.Height - numeral - 10);
        Panels.Place(page, panel, ColorToken.Panel, ruler.Style, () =>
        {
            double inset = Inset(panel.Width);
            Box text = new(panel.X + inset, panel.Y + inset, panel.Width - (2 * inset), panel.Height - (2 * inset));
            page.Add(TextPieces.Text("Step", Paragraphs(index, size), text, ruler));
        });
        string number = words.Number(first + index);
        SymbolFrame mark = Numerals.Of(number, ground, ruler.Style, index, rightToLeft: rightToLeft);
        page.Add(mark with { Name = "Numeral", AltText = null });
    }

    private IReadOnlyList<TextParagraph> Paragraphs(int index, double size)
    {
        if (!_made.TryGetValue((Items[index], size), out IReadOnlyList<TextParagraph>? paragraphs))
        {
            _made.Add((Items[index], size), paragraphs = Items[index].Paragraphs(size, rightToLeft));
        }

        return paragraphs;
    }

    private double PanelHeight(double column, double size, Ruler ruler)
    {
        double width = column - (2 * Inset(column));
        double text = Enumerable.Range(0, Items.Count).Max(index => ruler.Height(Paragraphs(index, size), width));

        // A word that would be broken, or stand alone in its line, asks for a smaller size.
        bool cramped = !HoldsWords(column, size, ruler) || (size > LargestInNarrow && column < WideColumn);
        return 10 + text + (2 * Inset(column)) + (cramped && size > Sizes.Least ? AnyHeight / 2 : 0);
    }

    // Two rows leave less height for the words than one.
    private static double Numeral(int rows, double column) => Math.Min(rows > 1 ? NumeralOfTwoRows : LargestNumeral, column * 0.6);

    private static double Inset(double column) => column < NarrowColumn ? NarrowInset : WideInset;

    private bool HoldsWords(double column, double size, Ruler ruler) => Enumerable.Range(0, Items.Count).All(index =>
        TextPieces.HoldsWords(Paragraphs(index, size), column - (2 * Inset(column)), ruler));

    // On a narrow page two rows, where they keep words whole.
    private (int Rows, int Across, double Column) Grid(double width, Ruler ruler)
    {
        int half = (Items.Count + 1) / 2;
        int usual = Math.Max(1, Items.Count <= MostInARow ? Items.Count : half);
        int across = half < usual && !HoldsWords(Column(usual), Sizes.Least, ruler) && HoldsWords(Column(half), Sizes.Least, ruler)
            ? half : usual;
        return ((Items.Count + across - 1) / across, across, Column(across));

        double Column(int across) => (width - ((across - 1) * Gutter)) / across;
    }
}
