using PptBatch.Diagrams;
using PptBatch.OpenXml.Layout.Diagrams.Pieces;
using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Layout.Diagrams.Figures;

/// <summary>Bands over the whole width, equal unless one holds more rows than another, with what each is and what it consists of.</summary>
internal static class LayersFigure
{
    private const double Seam = 6;
    private const double Inset = 18;
    private const double NameShare = 0.34;
    private const double HighestBand = 130;

    // A layer with words and parts has them under each other.
    private const double TwoRows = 1.6;

    public static IReadOnlyList<Frame>? Place(LayersDiagram diagram, Box box, Ruler ruler, bool rightToLeft) =>
        FigureText.Largest(26, 14, size => FigureText.All(Bands(diagram, box, size, ruler, rightToLeft)));

    private static IEnumerable<Frame?> Bands(LayersDiagram diagram, Box box, double size, Ruler ruler, bool rightToLeft)
    {
        double[] weights = [.. diagram.Layers.Select(layer => layer is { Item.Text.Length: > 0, Parts.Count: > 0 } ? TwoRows : 1)];
        double seams = Seam * (weights.Length - 1);
        double unit = Math.Min(HighestBand, (box.Height - seams) / weights.Sum());
        double top = box.Y + ((box.Height - (unit * weights.Sum()) - seams) * OpticalCentre.Above);
        for (int layer = 0; layer < weights.Length; layer++)
        {
            Box band = new(box.X, top, box.Width, unit * weights[layer]);
            top = band.Bottom + Seam;
            foreach (Frame? frame in Band(diagram.Layers[layer], band, size, ruler, rightToLeft))
            {
                yield return frame;
            }
        }
    }

    private static IEnumerable<Frame?> Band(DiagramLayer layer, Box band, double size, Ruler ruler, bool rightToLeft)
    {
        ColorToken ink = layer.Item.Marked ? ColorToken.OnAccent : ColorToken.Ink;
        yield return (layer.Item.Marked ? Panels.Rounded(band, ColorToken.Accent, ruler.Style.PanelRadius)
            : Panels.Ground(band, ColorToken.Panel, ruler.Style)) with { Name = "Layer" };
        bool alone = layer.Item.Text.Length == 0 && layer.Parts.Count == 0;
        double nameWidth = alone ? band.Width - (2 * Inset) : (band.Width - (2 * Inset)) * NameShare;
        Box name = new(band.X + Inset, band.Y + 4, nameWidth, band.Height - 8);
        yield return FigureText.Fit(layer.Item.Heading, name,
            DiagramText.Of(layer.Item.Heading, new DiagramFont(size, ink, true, rightToLeft), TextAlign.Start), ruler);
        Box rest = new(name.Right + Inset, name.Y, band.Right - Inset - name.Right - Inset, name.Height);
        if (layer.Item.Text.Length > 0)
        {
            Box text = layer.Parts.Count == 0 ? rest : rest with { Height = rest.Height / 2 };
            yield return FigureText.Fit("Text", text,
                DiagramText.Of(layer.Item.Text, new DiagramFont(size - 2, ink, false, rightToLeft), TextAlign.Start), ruler);
            rest = layer.Parts.Count == 0 ? rest : rest with { Y = text.Bottom, Height = rest.Height / 2 };
        }

        for (int part = 0; part < layer.Parts.Count; part++)
        {
            double width = (rest.Width - (Seam * (layer.Parts.Count - 1))) / layer.Parts.Count;
            SymbolFrame shape = new()
            {
                Box = new Box(rest.X + (part * (width + Seam)), rest.Y + 4, width, rest.Height - 8),
                Name = layer.Parts[part],
                Geometry = ruler.Style.PanelRadius > 0 ? SymbolGeometry.RoundedRectangle : SymbolGeometry.Rectangle,
                Fill = ColorToken.Surface,
                Insets = new Insets(6, 3, 6, 3),
            };
            yield return FigureText.Fit(shape, DiagramText.Of(layer.Parts[part], new DiagramFont(size - 2, RightToLeft: rightToLeft)),
                ruler);
        }
    }
}
