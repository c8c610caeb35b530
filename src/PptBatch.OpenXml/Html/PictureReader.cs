using AngleSharp.Dom;
using PptBatch.OpenXml.Slides;

namespace PptBatch.OpenXml.Html;

/// <summary>Reads a figure or a bare picture.</summary>
internal static class PictureReader
{
    public static PictureBlock Read(IElement element, ReadContext context)
    {
        IElement? image = element.LocalName == "img" ? element : element.QuerySelector("img");
        IElement? caption = element.QuerySelector("figcaption");
        string source = XmlText.Clean(image?.GetAttribute("src") ?? "");
        string alt = XmlText.Clean(image?.GetAttribute("alt") ?? "").Trim();
        InlineText? words = caption is null ? null : InlineReader.Read(caption, context);
        ReadPicture found = image is null ? new ReadPicture(null, "the figure names no picture") : context.Picture(source);
        if (found.Problem is not null)
        {
            string shown = source.Length <= 80 ? source : source[..80] + "…";
            context.Say("PB3013", $"The picture \"{shown}\" is a marked placeholder, because {found.Problem}.", "Put the picture into the course's images/ folder and run again.");
        }

        return new PictureBlock(source, alt.Length > 0 ? alt : words?.Plain ?? "", words is { IsEmpty: false } ? words : null, found.Picture, found.Problem);
    }
}
