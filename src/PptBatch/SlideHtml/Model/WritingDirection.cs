namespace PptBatch.SlideHtml.Model;

/// <summary>Which languages are written from right to left.</summary>
public static class WritingDirection
{
    /// <summary>True for languages that are written from right to left.</summary>
    /// <param name="tag">A BCP-47 tag; only its primary subtag counts.</param>
    public static bool IsRightToLeft(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        return tag.Split('-')[0].ToLowerInvariant() is "ar" or "he" or "iw" or "fa" or "ur" or "yi" or "ps" or "dv" or "ug" or "sd";
    }
}
