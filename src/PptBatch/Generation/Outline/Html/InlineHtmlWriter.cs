using System.Text;
using PptBatch.Generation.Outline.Text;

namespace PptBatch.Generation.Outline.Html;

/// <summary>Writes styled runs as inline elements of the dialect.</summary>
internal static class InlineHtmlWriter
{
    private static readonly (InlineStyle Style, string Element)[] Elements =
    [
        (InlineStyle.Strong, "strong"), (InlineStyle.Emphasis, "em"), (InlineStyle.Underline, "u"), (InlineStyle.Strike, "s"),
        (InlineStyle.Mark, "mark"), (InlineStyle.Subscript, "sub"), (InlineStyle.Superscript, "sup"), (InlineStyle.Keyboard, "kbd"),
        (InlineStyle.Code, "code"),
    ];

    public static void Write(StringBuilder html, InlineText text)
    {
        foreach (InlineRun run in text.Runs)
        {
            Write(html, run);
        }
    }

    private static void Write(StringBuilder html, InlineRun run)
    {
        List<string> closing = [];
        if (run.Href is not null)
        {
            html.Append($"<a href=\"{HtmlText.Attribute(run.Href)}\">");
            closing.Add("a");
        }

        foreach ((InlineStyle style, string element) in Elements)
        {
            if ((run.Style & style) != 0)
            {
                html.Append('<').Append(element).Append('>');
                closing.Add(element);
            }
        }

        if ((run.Style & InlineStyle.Math) != 0)
        {
            html.Append("<span class=\"math\">").Append(HtmlText.Content(run.Text)).Append("</span>");
        }
        else
        {
            html.Append(HtmlText.Content(run.Text).Replace("\n", "<br>", StringComparison.Ordinal));
        }

        for (int i = closing.Count - 1; i >= 0; i--)
        {
            html.Append("</").Append(closing[i]).Append('>');
        }
    }
}
