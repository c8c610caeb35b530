namespace PptBatch.OpenXml.Layout.Measuring;

/// <summary>Where content stands that does not fill its room: a little above the middle, where the eye looks for it.</summary>
internal static class OpticalCentre
{
    /// <summary>The part of the room to spare that stands above the content.</summary>
    public const double Above = 0.42;
}
