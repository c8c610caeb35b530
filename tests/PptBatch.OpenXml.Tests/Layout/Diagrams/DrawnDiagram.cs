using PptBatch.Diagrams;
using PptBatch.OpenXml.Design;
using PptBatch.OpenXml.Layout.Diagrams;
using PptBatch.OpenXml.Layout.Diagrams.Pieces;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Tests.Layout.Diagrams;

/// <summary>A diagram laid out in the body of a page, and what is wrong with it.</summary>
internal sealed class DrawnDiagram
{
    private const double Rounding = 0.05;
    private static readonly Box Body = new(48, 100, 864, 380);
    private readonly Ruler _ruler = new(DesignCatalog.Default, CancellationToken.None);

    public DrawnDiagram(Diagram diagram, bool rightToLeft = false)
    {
        Pages = DiagramLayout.Pages(diagram, Body, _ruler, rightToLeft);
    }

    public IReadOnlyList<GroupFrame> Pages { get; }

    public IEnumerable<SymbolFrame> Symbols => Pages.SelectMany(page => page.Parts).OfType<SymbolFrame>();

    public IEnumerable<LineFrame> Lines => Pages.SelectMany(page => page.Parts).OfType<LineFrame>();

    /// <summary>Overlaps, texts out of their shapes, split words, things outside the body and lines through nodes.</summary>
    public IEnumerable<string> Faults() => Pages.SelectMany(page => Faults(page.Parts));

    /// <summary>How many pairs of legs cross, those of lines that share an end left out.</summary>
    public int Crossings()
    {
        List<(LineFrame Line,
            Box Leg)> legs = [.. Lines.SelectMany(line =>
                line.Points.Zip(line.Points.Skip(1)).Select(leg => (line, ConnectorPieces.Around([leg.First, leg.Second]))))];
        return legs.SelectMany((one, at) => legs.Skip(at + 1).Where(other => Cross(one.Leg, other.Leg) || Cross(other.Leg, one.Leg)))
            .Count();

        static bool Cross(Box across, Box down) =>
            across.Height < Rounding && down.Width < Rounding && across.X + 1 < down.X && down.X < across.Right - 1 && down.Y + 1 < across.Y
                && across.Y < down.Bottom - 1;
    }

    private IEnumerable<string> Faults(IReadOnlyList<Frame> parts)
    {
        List<SymbolFrame> symbols = [.. parts.OfType<SymbolFrame>().Where(symbol => symbol.Name is not "Corner")];
        for (int at = 0; at < symbols.Count; at++)
        {
            SymbolFrame symbol = symbols[at];
            Box room = SymbolShape.TextRoom(symbol.Geometry);
            double width = (symbol.Box.Width * room.Width) - symbol.Insets.Left - symbol.Insets.Right;
            double height = (symbol.Box.Height * room.Height) - symbol.Insets.Top - symbol.Insets.Bottom;
            if (_ruler.Height(symbol.Paragraphs, width) > height + Rounding)
            {
                yield return $"the text of '{symbol.Name}' leaves its shape";
            }

            if (symbol.Paragraphs.Any(paragraph => _ruler.MinimumWidth(paragraph) > width + 0.5))
            {
                yield return $"a word of '{symbol.Name}' is split";
            }

            if (symbol.Box.X < Body.X - Rounding || symbol.Box.Right > Body.Right + Rounding || symbol.Box.Y < Body.Y - Rounding
                || symbol.Box.Bottom > Body.Bottom + Rounding)
            {
                yield return $"'{symbol.Name}' leaves the body";
            }

            foreach (SymbolFrame other in symbols.Skip(at + 1).Where(other => Meet(symbol.Box, other.Box)))
            {
                yield return $"'{symbol.Name}' and '{other.Name}' overlap";
            }
        }

        foreach (LineFrame line in parts.OfType<LineFrame>())
        {
            foreach (Box leg in line.Points.Zip(line.Points.Skip(1)).Select(leg => ConnectorPieces.Around([leg.First, leg.Second])))
            {
                if (symbols.Any(symbol => symbol.Key is not null && Meet(leg, Inner(symbol))))
                {
                    yield return "a line leads through a node";
                }
            }
        }
    }

    private static Box Inner(SymbolFrame symbol)
    {
        double slant = symbol.Geometry == SymbolGeometry.Parallelogram ? symbol.Box.Width * 0.1 : 0;
        return new Box(symbol.Box.X + slant + 1, symbol.Box.Y + 1, symbol.Box.Width - (2 * slant) - 2, symbol.Box.Height - 2);
    }

    private static bool Meet(Box one, Box other) =>
        one.X < other.Right - Rounding && other.X < one.Right + (one.Width < Rounding ? Rounding : -Rounding)
            && one.Y < other.Bottom - Rounding && other.Y < one.Bottom + (one.Height < Rounding ? Rounding : -Rounding);
}
