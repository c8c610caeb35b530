using System.Text;

namespace PptBatch.SlideHtml.Markup;

/// <summary>Escapes text for HTML; control characters that HTML cannot hold and unpaired surrogates become U+FFFD.</summary>
internal static class HtmlText
{
    public static string Attribute(string text) => Escape(text, true);

    public static string Content(string text) => Escape(text, false);

    private static string Escape(string text, bool attribute)
    {
        StringBuilder escaped = new(text.Length + 16);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            switch (c)
            {
                case '&':
                    escaped.Append("&amp;");
                    break;
                case '<':
                    escaped.Append("&lt;");
                    break;
                case '>':
                    escaped.Append("&gt;");
                    break;
                case '"' when attribute:
                    escaped.Append("&quot;");
                    break;
                case '\t' or '\n':
                    escaped.Append(c);
                    break;
                case '\r':
                    escaped.Append("&#13;");
                    break;
                case < ' ' or '\u007f' or '\ufffe' or '\uffff':
                    escaped.Append('\uFFFD');
                    break;
                default:
                    i += AppendScalar(escaped, text, i);
                    break;
            }
        }

        return escaped.ToString();
    }

    /// <returns>How many characters more than one were taken.</returns>
    private static int AppendScalar(StringBuilder escaped, string text, int i)
    {
        if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
        {
            escaped.Append(text, i, 2);
            return 1;
        }

        escaped.Append(char.IsSurrogate(text[i]) ? '\uFFFD' : text[i]);
        return 0;
    }
}
