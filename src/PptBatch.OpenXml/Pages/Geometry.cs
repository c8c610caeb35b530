namespace PptBatch.OpenXml.Pages;

/// <summary>A rectangle on a slide, in points from the top left corner. 1 pt = 12,700 EMU.</summary>
internal readonly record struct Box(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;
}

/// <summary>Space inside a frame's edges, in points.</summary>
internal readonly record struct Insets(double Left, double Top, double Right, double Bottom)
{
    public static Insets None => default;
}
