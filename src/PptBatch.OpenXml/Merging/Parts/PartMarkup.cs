namespace PptBatch.OpenXml.Merging.Parts;

/// <summary>Says which parts hold Office's XML.</summary>
internal static class PartMarkup
{
    /// <summary>
    /// True for XML that a merge may read and change; false for files, to which SVG pictures belong: they have DTDs by right.
    /// </summary>
    public static bool Is(string contentType) => contentType.EndsWith("xml", StringComparison.OrdinalIgnoreCase)
        && !contentType.StartsWith("image/", StringComparison.OrdinalIgnoreCase);
}
