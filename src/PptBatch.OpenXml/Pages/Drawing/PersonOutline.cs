namespace PptBatch.OpenXml.Pages.Drawing;

/// <summary>Head and shoulders above a box for the name, in thousandths of the shape.</summary>
public static class PersonOutline
{
    /// <summary>Where the box begins, as a fraction of the height.</summary>
    public const double Shoulders = 0.4;

    /// <summary>Diameter of the head, as a fraction of the height.</summary>
    public const double Head = 0.34;
}
