using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Layout.Diagrams;

/// <summary>Turns a figure round for languages that are read from right to left.</summary>
internal static class Mirror
{
    public static IReadOnlyList<Frame> Of(IReadOnlyList<Frame> frames, Box box)
    {
        HashSet<string> ellipses = [.. frames.OfType<SymbolFrame>()
            .Where(symbol => symbol is { Key: not null, Geometry: SymbolGeometry.Ellipse }).Select(symbol => symbol.Key!)];
        return [.. frames.Select(Turned)];

        Frame Turned(Frame frame) => frame switch
        {
            LineFrame line => line with
            {
                Box = Across(line.Box),
                Points = [.. line.Points.Select(point => point with { X = box.X + box.Right - point.X })],
                Start = Other(line.Start),
                End = Other(line.End),
            },
            _ => frame with { Box = Across(frame.Box) },
        };

        Box Across(Box one) => one with { X = box.X + box.Right - one.Right };

        Glue? Other(Glue? glue)
        {
            if (glue is not { } held)
            {
                return null;
            }

            int sites = ellipses.Contains(held.Key) ? 2 : 1;
            SymbolSide side = (SymbolSide)(held.Site / sites);
            SymbolSide turned = side == SymbolSide.Left ? SymbolSide.Right : side == SymbolSide.Right ? SymbolSide.Left : side;
            return held with { Site = (int)turned * sites };
        }
    }
}
