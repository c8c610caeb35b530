using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PptBatch.Books.Syntax.Lines;

/// <summary>Videos and sounds that are written as pictures, <c>![A wave](wave.mp4)</c>. A slide shows neither; it can name them.</summary>
internal static class PlayedMedia
{
    private static readonly string[] Extensions =
        [".mp4", ".webm", ".mov", ".m4v", ".ogv", ".avi", ".mkv", ".mp3", ".wav", ".ogg", ".m4a", ".flac"];

    /// <summary>True for the address of a file that is played.</summary>
    public static bool Is(string? address)
    {
        string path = (address ?? "").Split('?', '#')[0];
        return Array.Exists(Extensions, end => path.EndsWith(end, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Makes them links.</summary>
    public static void Link(MarkdownDocument document)
    {
        foreach (LinkInline media in document.Descendants<LinkInline>().Where(link => link.IsImage && Is(link.Url)).ToList())
        {
            media.IsImage = false;
            if (media.FirstChild is null)
            {
                string name = media.Url!.Split('?', '#')[0];
                media.AppendChild(new LiteralInline(new StringSlice(name[(name.LastIndexOf('/') + 1)..])));
            }
        }
    }
}
