using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Icons;

/// <summary>An icon: one even-odd outline on a square of <see cref="IconFrame.Grid"/> units.</summary>
/// <param name="Name">Its name in the set.</param>
/// <param name="Outline">How it is drawn.</param>
internal sealed record Icon(string Name, IReadOnlyList<PathStep> Outline)
{
    /// <summary>The icon in the middle of a box, as large as its shorter side. It is an ornament: what it means stands beside it.</summary>
    public IconFrame In(Box box, ColorToken color)
    {
        double size = Math.Min(box.Width, box.Height);
        return new IconFrame
        {
            Box = new Box(box.X + ((box.Width - size) / 2), box.Y + ((box.Height - size) / 2), size, size),
            Name = "Icon",
            AltText = "",
            Outline = Outline,
            Fill = color,
        };
    }
}
