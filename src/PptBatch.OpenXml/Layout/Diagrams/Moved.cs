using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Layout.Diagrams;

/// <summary>Frames at another place.</summary>
internal static class Moved
{
    public static GroupFrame By(GroupFrame group, double across, double down) => group with
    {
        Box = By(group.Box, across, down),
        Parts = [.. group.Parts.Select(part => By(part, across, down))],
    };

    private static Frame By(Frame frame, double across, double down) => frame is LineFrame line
        ? line with
        {
            Box = By(line.Box, across, down), Points = [.. line.Points.Select(point => new Point(point.X + across, point.Y + down))],
        }
        : frame with { Box = By(frame.Box, across, down) };

    private static Box By(Box box, double across, double down) => box with { X = box.X + across, Y = box.Y + down };
}
