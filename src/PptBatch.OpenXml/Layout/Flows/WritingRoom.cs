using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Layout.Flows;

/// <summary>Room to think and write under an exercise: ruled lines down to the end of the page, where there is space for some.</summary>
internal sealed class WritingRoom : Flow
{
    private const double LineHeight = 40;
    private const double Hairline = 0.75;
    private const int FewestLines = 2;

    public override double Gap => 0;

    public override double MostHeight(double width, TypeScale scale, Ruler ruler) => AnyHeight;

    public override double Height(double width, TypeScale scale, Ruler ruler) => 0;

    public override (Flow? Head, Flow? Tail) Cut(double width, double height, TypeScale scale, Ruler ruler, bool force) => (this, null);

    public override void Place(Box box, TypeScale scale, Ruler ruler, PageBuilder page)
    {
        int lines = (int)(box.Height / LineHeight);
        for (int line = 1; lines >= FewestLines && line <= lines; line++)
        {
            Box rule = new(box.X, box.Y + (line * LineHeight) - Hairline, box.Width, Hairline);
            page.Add(new ShapeFrame { Box = rule, Name = "Writing line", AltText = "", Fill = ColorToken.Muted });
        }
    }
}
