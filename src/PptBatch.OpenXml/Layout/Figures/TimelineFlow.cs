using PptBatch.OpenXml.Design.Styles;
using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout.Figures;

/// <summary>Dates along a line. Up to four stand in slots of their own; more take two slots each, on alternating sides.</summary>
internal sealed class TimelineFlow(IReadOnlyList<TimelineEvent> events, bool rightToLeft) : FigureFlow<TimelineEvent>("Timeline", events)
{
    private const double Axis = 3;
    private const double BoldAxis = 10;
    private const double Dot = 18;
    private const double FromAxis = 24;
    private const double Inset = 18;
    private const int MostInSlots = 4;

    // A date's size as a part of that of the text under it.
    private const double OfOneSide = 1.7;
    private const double OfTwoSides = 1.4;
    private const double LargestDate = 48;
    private readonly Dictionary<(TimelineEvent Event, double Size), (TextParagraph[] Date, TextParagraph[] Text)> _made = [];

    protected override (double Least, double Most) Sizes => (16, 28);

    private bool Alternates => Items.Count > MostInSlots;

    protected override double Measure(double width, double size, Ruler ruler)
    {
        double text = TextWidth(width);
        double below = Enumerable.Range(0, Items.Count).Max(index => ruler.Height(Text(index, size), text));
        double date = Enumerable.Range(0, Items.Count).Max(index => ruler.Height(Date(index, size), text));
        bool broken = !Enumerable.Range(0, Items.Count).All(index =>
            TextPieces.HoldsWords([.. Date(index, size), .. Text(index, size)], text, ruler));
        return (Alternates ? 2 * (date + below + FromAxis) : date + below + (2 * FromAxis))
            + (broken && size > Sizes.Least ? AnyHeight / 2 : 0);
    }

    protected override void Draw(Box box, double size, Ruler ruler, PageBuilder page)
    {
        double slot = Slot(box.Width);
        double width = TextWidth(box.Width);
        double date = Enumerable.Range(0, Items.Count).Max(index => ruler.Height(Date(index, size), width));
        double below = Enumerable.Range(0, Items.Count).Max(index => ruler.Height(Text(index, size), width));
        double axis = Alternates ? box.Y + (box.Height / 2)
            : box.Y + date + FromAxis + (Math.Max(0, box.Height - date - below - (2 * FromAxis)) * OpticalCentre.Above);
        (double thick, ColorToken color) = ruler.Style.PanelsTakeTurns ? (BoldAxis, ColorToken.Ink) : (Axis, ColorToken.Line);
        bool round = ruler.Style.Numerals is NumeralForm.Disc or NumeralForm.Ring;
        SymbolGeometry form = round ? SymbolGeometry.Ellipse : SymbolGeometry.Rectangle;
        page.Add(TextPieces.Bar(new Box(box.X, axis - (thick / 2), box.Width, thick), color));
        for (int index = 0; index < Items.Count; index++)
        {
            double x = box.X + (index * slot);
            Box dot = TextPieces.Mirrored(new Box(x, axis - (Dot / 2), Dot, Dot), box, rightToLeft);
            int number = index;
            page.Item(() =>
            {
                page.Add(new SymbolFrame
                {
                    Box = dot, Name = "Dot", AltText = "", Geometry = form,
                    Fill = IsMarked(Items[number]) ? ColorToken.Second : ColorToken.Accent,
                });
                Place(number, TextPieces.Mirrored(new Box(x, box.Y, width, box.Height), box, rightToLeft), axis, size, ruler, page);
            });
        }
    }

    protected override FigureFlow<TimelineEvent> Part(int from, int to) =>
        new TimelineFlow([.. Items.Skip(from).Take(to - from)], rightToLeft);

    protected override Flow AsText(int index) => new TextFlow(
        [TextUnit.Heading(Items[index].Date, rightToLeft), .. Items[index].Text.Select(text => TextUnit.Words(text, rightToLeft))]);

    private void Place(int index, Box column, double axis, double size, Ruler ruler, PageBuilder page)
    {
        IReadOnlyList<TextParagraph> date = Date(index, size), text = Text(index, size);
        double dateHeight = ruler.Height(date, column.Width), textHeight = ruler.Height(text, column.Width);
        bool above = Alternates && index % 2 == 0;
        // Dates above the line stand on one line of their own.
        double texts = above ? Enumerable.Range(0, Items.Count).Where(item => item % 2 == 0).Max(item =>
            ruler.Height(Date(item, size), column.Width) + ruler.Height(Text(item, size), column.Width)) : dateHeight;
        double top = Alternates && !above ? axis + FromAxis : axis - FromAxis - texts;
        double under = Alternates ? top + dateHeight : axis + FromAxis;
        page.Add(TextPieces.Text("Date", date, column with { Y = top, Height = dateHeight }, ruler));
        page.Add(TextPieces.Text("Event", text, column with { Y = under, Height = textHeight }, ruler));
    }

    private static bool IsMarked(TimelineEvent item) => item.Date.Runs.Any(run => run.Style.HasFlag(InlineStyle.Mark));

    private static InlineText Unmarked(InlineText text) =>
        new([.. text.Runs.Select(run => run with { Style = run.Style & ~InlineStyle.Mark })]);

    private double Slot(double width) => Alternates ? width / (Items.Count + 1) : width / Items.Count;

    private double TextWidth(double width) => (Alternates ? 2 * Slot(width) : Slot(width)) - Inset;

    private double DateSize(double size) => Math.Min(LargestDate, size * (Alternates ? OfTwoSides : OfOneSide));

    private TextParagraph[] Date(int index, double size) => Made(index, size).Date;

    private TextParagraph[] Text(int index, double size) => Made(index, size).Text;

    private (TextParagraph[] Date, TextParagraph[] Text) Made(int index, double size)
    {
        TimelineEvent item = Items[index];
        if (!_made.TryGetValue((item, size), out (TextParagraph[] Date, TextParagraph[] Text) made))
        {
            made = (
                [new TextParagraph
                {
                    Spans = [.. Spans.Of(Unmarked(item.Date), DateSize(size), ColorToken.Accent, bold: true)
                        .Select(span => span with { Heading = true })],
                    RightToLeft = rightToLeft,
                }],
                [.. item.Text.Select(text => new TextParagraph
                {
                    Spans = Spans.Of(text, size), RightToLeft = rightToLeft, SpaceBefore = 4,
                })]);
            _made.Add((item, size), made);
        }

        return made;
    }
}
