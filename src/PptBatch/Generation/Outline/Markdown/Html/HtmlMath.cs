using AngleSharp.Dom;

namespace PptBatch.Generation.Outline.Markdown.Html;

/// <summary>Marks equations between <c>\(…\)</c>, <c>\[…\]</c> and <c>$$</c> in the text of HTML.</summary>
internal static class HtmlMath
{
    private static readonly (string Open, string Close)[] Delimiters = [(@"\(", @"\)"), (@"\[", @"\]"), ("$$", "$$")];

    public static void Mark(IElement root, IDocument document)
    {
        foreach (IText text in root.Descendants<IText>().Where(text => text.ParentElement?.Closest("pre, code") is null).ToList())
        {
            List<INode> parts = [.. Parts(text.Data, document)];
            if (parts.Count > 1 || (parts.Count == 1 && parts[0] is IElement))
            {
                text.Replace([.. parts]);
            }
        }
    }

    private static IEnumerable<INode> Parts(string text, IDocument document)
    {
        int done = 0;
        while (Next(text, done) is var (start, end, close))
        {
            if (start > done)
            {
                yield return document.CreateTextNode(text[done..start]);
            }

            IElement math = document.CreateElement("span");
            math.ClassName = "math";
            math.TextContent = text[(start + 2)..end].Trim();
            yield return math;
            done = close;
        }

        if (done < text.Length)
        {
            yield return document.CreateTextNode(text[done..]);
        }
    }

    private static (int Start, int End, int Close)? Next(string text, int from)
    {
        (int Start, int End, int Close)? first = null;
        foreach ((string open, string close) in Delimiters)
        {
            int start = text.IndexOf(open, from, StringComparison.Ordinal);
            int end = start < 0 ? -1 : text.IndexOf(close, start + 2, StringComparison.Ordinal);
            if (end > start + 2 && (first is null || start < first.Value.Start))
            {
                first = (start, end, end + 2);
            }
        }

        return first;
    }
}
