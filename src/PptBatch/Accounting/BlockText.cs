using System.Text;
using AngleSharp.Dom;

namespace PptBatch.Accounting;

/// <summary>The text of HTML with a gap wherever one block ends and another begins, so that no two words run together.</summary>
internal static class BlockText
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "p", "li", "td", "th", "tr", "br", "div", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd", "figcaption", "caption", "pre",
        "blockquote", "section", "aside", "summary", "details", "figure", "img", "sup",
        "option", "button", "ul", "ol", "table", "dl",
    };

    public static bool Gap(string element) => Blocks.Contains(element);

    /// <summary>The text of what is shown and of speaker notes; descriptions of pictures are text.</summary>
    public static (string Shown, string Notes) Of(INode root)
    {
        StringBuilder shown = new();
        StringBuilder notes = new();

        // Without recursion: slides may nest as deeply as they like.
        Stack<(INode Node, bool InNotes)> open = new([(root, false)]);
        while (open.TryPop(out (INode Node, bool InNotes) top))
        {
            if (top.Node is IText words)
            {
                (top.InNotes ? notes : shown).Append(words.Data);
            }
            else if (top.Node is IElement element)
            {
                bool inNotes = top.InNotes || (element.LocalName == "aside" && element.ClassList.Contains("notes"));
                StringBuilder text = inNotes ? notes : shown;
                text.Append(Gap(element.LocalName) ? "\n" : "");
                text.Append(element.LocalName == "img" ? element.GetAttribute("alt") + "\n" : "");

                // By number: the way from a node to the one beside it is as long as its parent.
                for (int child = element.ChildNodes.Length - 1; child >= 0; child--)
                {
                    open.Push((element.ChildNodes[child], inNotes));
                }
            }
        }

        return (shown.ToString(), notes.ToString());
    }
}
