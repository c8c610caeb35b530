namespace PptBatch.OpenXml.Pages;

/// <summary>Which paragraphs of a list appear at a click of their own where it is built item by item.</summary>
internal static class ListClicks
{
    /// <summary>True for an item of the first level; what is nested in it or follows it appears with it.</summary>
    public static bool IsItem(TextParagraph paragraph) => paragraph is { Level: 0, Bullet: not BulletKind.None };
}
