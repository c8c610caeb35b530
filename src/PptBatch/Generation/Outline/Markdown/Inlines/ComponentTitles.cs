using PptBatch.Books.Syntax.Components;

namespace PptBatch.Generation.Outline.Markdown.Inlines;

/// <summary>Titles that components of MDX give to the words within them.</summary>
internal static class ComponentTitles
{
    /// <summary>True where the words begin with the component; in the middle of a sentence a title is what a pointer shows.</summary>
    public static bool IsShown(ComponentTag tag) => !tag.IsClosing && tag.PreviousSibling is null or ComponentTag { PreviousSibling: null };

    /// <summary>The title before its words.</summary>
    public static string Of(ComponentTag tag)
    {
        string title = tag.Title.Replace("*", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal);
        return title is [.., var last] && char.IsPunctuation(last) ? title : title + ":";
    }
}
