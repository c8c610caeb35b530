using AngleSharp.Dom;
using PptBatch.OpenXml.Slides;

namespace PptBatch.OpenXml.Html;

/// <summary>Reads a picture.</summary>
internal static class PictureReader
{
    public static PictureBlock Read(IElement image, InlineText? caption, ReadContext context)
    {
        string source = XmlText.Clean(image.GetAttribute("src") ?? "");
        string alt = XmlText.Clean(image.GetAttribute("alt") ?? "").Trim();
        ReadPicture found = context.Picture(source);
        if (found.Problem is not null)
        {
            string shown = source.Length <= 80 ? source : source[..80] + "…";
            context.Say("PB3013", $"The picture \"{shown}\" is a marked placeholder, because {found.Problem}.", "Put the picture into the course's images/ folder and run again.");
        }

        return new PictureBlock(source, alt.Length > 0 ? alt : caption?.Plain ?? "", caption, found.Picture, found.Problem);
    }
}
