namespace PptBatch.OpenXml.Pages;

/// <summary>A rectangle on a slide, in points from the top left corner. 1 pt = 12,700 EMU.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Top edge.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
public readonly record struct Box(double X, double Y, double Width, double Height)
{
    /// <summary>Right edge.</summary>
    public double Right => X + Width;

    /// <summary>Bottom edge.</summary>
    public double Bottom => Y + Height;
}

/// <summary>Space inside a frame's edges, in points.</summary>
/// <param name="Left">At the left edge.</param>
/// <param name="Top">At the top edge.</param>
/// <param name="Right">At the right edge.</param>
/// <param name="Bottom">At the bottom edge.</param>
public readonly record struct Insets(double Left, double Top, double Right, double Bottom)
{
    /// <summary>No space at all.</summary>
    public static Insets None => default;
}
