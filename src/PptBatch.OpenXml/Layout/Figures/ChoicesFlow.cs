using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;
using PptBatch.SlideHtml.Blocks;

namespace PptBatch.OpenXml.Layout.Figures;

/// <summary>
/// The answers of a question as large choices, each with its letter. Where the page is built, the last click marks the right one.
/// </summary>
internal sealed class ChoicesFlow(IReadOnlyList<QuizAnswer> answers, int first, bool rightToLeft)
    : FigureFlow<QuizAnswer>("Answers", answers)
{
    private const double Gutter = 18;
    private const double Inset = 14;
    private const double Letter = 44;
    private const int LongestInColumns = 150;
    private const double HighestRow = 220;
    private const double WideEnough = 600;
    private const double RightLine = 4;
    private const double CheckShare = 0.56;
    private readonly Dictionary<(int Item, double Size), TextParagraph> _made = [];

    protected override (double Least, double Most) Sizes => (18, 30);

    // Answers are not much larger than their question.
    protected override double Most(TypeScale scale) => Math.Min(Sizes.Most, scale.Body + 4);

    public override double MostHeight(double width, TypeScale scale, Ruler ruler) => Rows(width) * (HighestRow + Gutter);

    private int Columns(double width) =>
        width >= WideEnough && Items.Count is 2 or >= 4 && Items.All(answer => answer.Text.Letters <= LongestInColumns) ? 2 : 1;

    private int Rows(double width) => (Items.Count + Columns(width) - 1) / Columns(width);

    protected override double Measure(double width, double size, Ruler ruler)
    {
        double text = TextWidth(width);
        double row = Math.Max(Letter, Enumerable.Range(0, Items.Count).Max(index => ruler.Height([Paragraph(index, size)], text)));
        return (Rows(width) * (row + (2 * Inset))) + ((Rows(width) - 1) * Gutter);
    }

    protected override void Draw(Box box, double size, Ruler ruler, PageBuilder page)
    {
        int columns = Columns(box.Width);
        double height = (box.Height - ((Rows(box.Width) - 1) * Gutter)) / Rows(box.Width);
        double width = CellWidth(box.Width);
        Box[] cells = new Box[Items.Count];
        for (int index = 0; index < Items.Count; index++)
        {
            Box cell = TextPieces.Mirrored(
                new Box(box.X + (index % columns * (width + Gutter)), box.Y + (index / columns * (height + Gutter)), width, height), box,
                rightToLeft);
            cells[index] = cell;
            int answer = index;
            page.Item(() => Panels.Place(
                page, cell, ColorToken.Panel, ruler.Style, () => Choice(answer, cell, TextWidth(box.Width), size, ruler, page)));
        }

        if (page.Builds && Items.Any(answer => answer.Right))
        {
            page.Item(() => Reveal(cells, ruler, page));
        }
    }

    // The letter gives way to a check, and a line runs round the panel.
    private void Reveal(Box[] cells, Ruler ruler, PageBuilder page)
    {
        for (int index = 0; index < cells.Length; index++)
        {
            if (!Items[index].Right)
            {
                continue;
            }

            Box cell = cells[index];
            page.Add(Panels.Rounded(cell, ColorToken.Good, ruler.Style.PanelRadius) with
            {
                Name = "Right answer", Fill = null, Outline = ColorToken.Good, OutlinePt = RightLine,
            });
            Box letter = TextPieces.Mirrored(LetterBox(cell), cell, rightToLeft);
            page.Add(new SymbolFrame
            {
                Box = letter, Name = "Check", AltText = "", Fill = ColorToken.Good, Geometry = SymbolGeometry.Ellipse,
            });
            double size = Letter * CheckShare;
            Box inner = new(letter.X + ((Letter - size) / 2), letter.Y + ((Letter - size) / 2), size, size);
            if (ruler.Icons.Find("check") is { } check)
            {
                page.Add(check.In(inner, ColorToken.OnAccent));
            }
        }
    }

    private static Box LetterBox(Box cell) => new(cell.X + Inset, cell.Y + ((cell.Height - Letter) / 2), Letter, Letter);

    private void Choice(int index, Box cell, double width, double size, Ruler ruler, PageBuilder page)
    {
        Box letter = LetterBox(cell);
        string mark = ((char)('A' + ((first + index) % 26))).ToString();
        page.Add(Numerals.Of(mark, TextPieces.Mirrored(letter, cell, rightToLeft), ruler.Style, index, 0.5, rightToLeft));
        Box text = new(letter.Right + Inset, cell.Y, width, cell.Height);
        page.Add(TextPieces.Text(
            "Answer", [Paragraph(index, size)], TextPieces.Mirrored(text, cell, rightToLeft), ruler, VerticalAnchor.Middle));
    }

    protected override FigureFlow<QuizAnswer> Part(int from, int to) =>
        new ChoicesFlow([.. Items.Skip(from).Take(to - from)], first + from, rightToLeft);

    protected override Flow AsText(int index) => new TextFlow([TextUnit.Choice(Items[index].Text, first + index + 1, rightToLeft)]);

    private double CellWidth(double width) => (width - ((Columns(width) - 1) * Gutter)) / Columns(width);

    private double TextWidth(double width) => CellWidth(width) - Letter - (3 * Inset);

    private TextParagraph Paragraph(int index, double size)
    {
        if (!_made.TryGetValue((index, size), out TextParagraph? paragraph))
        {
            paragraph = new TextParagraph { Spans = Spans.Of(Items[index].Text, size), RightToLeft = rightToLeft };
            _made.Add((index, size), paragraph);
        }

        return paragraph;
    }
}
