using Markdig.Renderers;
using Markdig.Syntax;
using PptBatch.Books.Syntax;

namespace PptBatch.Generation.Outline.Markdown;

/// <summary>
/// Tables of HTML with markdown in their cells: blank lines part such a table into blocks of HTML and blocks of markdown, which are put
/// together again as one piece of HTML.
/// </summary>
internal static class HtmlTables
{
    private const int MostBlocks = 200;
    private const string Closing = "</table>";

    /// <summary>How many blocks from one on are a table, and its HTML; null where none begins, or it does not end.</summary>
    /// <param name="container">The blocks.</param>
    /// <param name="start">Where the table may begin.</param>
    public static (int Count, string Html)? At(ContainerBlock container, int start)
    {
        if (container[start] is not HtmlBlock first || Open(first.Lines.ToString()) <= 0)
        {
            return null;
        }

        int open = 0;
        int count = 0;
        for (int i = start; i < container.Count && i - start < MostBlocks; i++)
        {
            open += container[i] is HtmlBlock html ? Open(html.Lines.ToString()) : 0;
            if (open <= 0)
            {
                count = i - start + 1;
                break;
            }
        }

        return count == 0 ? null : (count, string.Join('\n', container.Skip(start).Take(count).Select(HtmlOf)));
    }

    private static int Open(string html) => Count(html, "<table") - Count(html, Closing);

    private static int Count(string html, string tag)
    {
        int count = 0;
        for (int at = html.IndexOf(tag, StringComparison.OrdinalIgnoreCase); at >= 0;
            at = html.IndexOf(tag, at + tag.Length, StringComparison.OrdinalIgnoreCase))
        {
            count++;
        }

        return count;
    }

    private static string HtmlOf(Block block)
    {
        if (block is HtmlBlock html)
        {
            return html.Lines.ToString();
        }

        using StringWriter text = new();
        HtmlRenderer renderer = LessonPipeline.Renderer(text);
        renderer.Render(block);
        return text.ToString();
    }
}
