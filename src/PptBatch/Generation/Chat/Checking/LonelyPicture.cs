using AngleSharp.Dom;

namespace PptBatch.Generation.Chat.Checking;

/// <summary>A picture with no words on its slide but the title: its description becomes its caption.</summary>
internal static class LonelyPicture
{
    public static bool IsIn(IElement slide) =>
        slide.Children.Where(child => child.LocalName is not "h2" and not "aside")
            .All(child => string.IsNullOrWhiteSpace(child.TextContent))
        && slide.QuerySelector("img") is not null;

    /// <summary>Writes the caption; false when the picture has no description either.</summary>
    public static bool Caption(IElement slide)
    {
        IElement picture = slide.QuerySelector("img")!;
        if (picture.GetAttribute("alt") is not { } words || string.IsNullOrWhiteSpace(words))
        {
            return false;
        }

        bool framed = picture.Closest("figure") is not null;
        IElement caption = slide.Owner!.CreateElement(framed ? "figcaption" : "p");
        caption.TextContent = words;
        picture.Parent!.InsertBefore(caption, picture.NextSibling);
        return true;
    }
}
