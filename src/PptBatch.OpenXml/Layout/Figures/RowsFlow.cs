using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Layout.Figures;

/// <summary>Rows of a short thing at the start (a term, a date, a numeral) and text beside it, with hairlines between.</summary>
internal sealed class RowsFlow(string name, IReadOnlyList<FigureRow> rows, double startShare, bool rightToLeft)
    : FigureFlow<FigureRow>(name, rows)
{
    private const double Air = 12;
    private const double Gutter = 18;
    private const double HighestRow = 96;
    private const double Hairline = 1;

    protected override (double Least, double Most) Sizes => (16, 28);

    public override double MostHeight(double width, TypeScale scale, Ruler ruler) =>
        Math.Max(Height(width, scale, ruler), Items.Count * HighestRow);

    protected override double Measure(double width, double size, Ruler ruler) => Rows(width, size, ruler).Sum();

    protected override void Draw(Box box, double size, Ruler ruler, PageBuilder page)
    {
        double[] heights = Rows(box.Width, size, ruler);
        double each = Math.Max(0, box.Height - heights.Sum()) / heights.Length;
        double start = box.Width * startShare;
        double y = box.Y;
        for (int index = 0; index < heights.Length; index++)
        {
            Box row = new(box.X, y, box.Width, heights[index] + each);
            Box left = TextPieces.Mirrored(row with { Width = start }, box, rightToLeft);
            Box right = TextPieces.Mirrored(row with { X = row.X + start + Gutter, Width = row.Width - start - Gutter }, box, rightToLeft);
            int number = index;
            page.Item(() =>
            {
                if (number > 0)
                {
                    page.Add(TextPieces.Bar(row with { Height = Hairline }, ColorToken.Line));
                }

                page.Add(TextPieces.Text("Start", Items[number].Start(size, rightToLeft), left, ruler, VerticalAnchor.Middle));
                page.Add(TextPieces.Text("Text", Items[number].Beside(size, rightToLeft), right, ruler, VerticalAnchor.Middle));
            });
            y = row.Bottom;
        }
    }

    protected override FigureFlow<FigureRow> Part(int from, int to) =>
        new RowsFlow("Rows", [.. Items.Skip(from).Take(to - from)], startShare, rightToLeft);

    protected override Flow AsText(int index) =>
        new TextFlow([.. Items[index].Units(rightToLeft)]);

    private double[] Rows(double width, double size, Ruler ruler)
    {
        double start = width * startShare;
        return
        [
            .. Items.Select(item => Math.Max(
                ruler.Height(item.Start(size, rightToLeft), start), ruler.Height(item.Beside(size, rightToLeft), width - start - Gutter))
                + Air),
        ];
    }
}
