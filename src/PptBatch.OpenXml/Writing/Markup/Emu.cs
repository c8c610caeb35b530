namespace PptBatch.OpenXml.Writing.Markup;

/// <summary>Units of the format.</summary>
internal static class Emu
{
    public const int PerPoint = 12700;

    public static long Of(double points) => (long)Math.Round(points * PerPoint);

    /// <summary>Hundredths of a point, in which text sizes are written.</summary>
    public static long Hundredths(double points) => (long)Math.Round(points * 100);
}
