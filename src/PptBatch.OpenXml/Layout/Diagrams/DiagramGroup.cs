using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Layout.Diagrams;

/// <summary>Puts the parts of a diagram into one group.</summary>
internal static class DiagramGroup
{
    public static GroupFrame Of(IReadOnlyList<Frame> parts, string name, string description)
    {
        Box first = parts[0].Box;
        (double left, double top, double right, double bottom) = (first.X, first.Y, first.Right, first.Bottom);
        foreach (Box box in parts.Select(part => part.Box))
        {
            (left, top, right, bottom) = (Math.Min(left, box.X), Math.Min(top, box.Y), Math.Max(right, box.Right),
                Math.Max(bottom, box.Bottom));
        }

        return new GroupFrame { Box = new Box(left, top, right - left, bottom - top), Name = name, AltText = description, Parts = parts };
    }
}
