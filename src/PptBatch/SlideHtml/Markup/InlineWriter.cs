using System.Text;
using PptBatch.SlideHtml.Model;

namespace PptBatch.SlideHtml.Markup;

/// <summary>Writes styled runs as inline elements of the dialect.</summary>
internal static class InlineWriter
{
    public static void Write(StringBuilder html, InlineText text)
    {
        foreach (Inline run in text.Runs)
        {
            Write(html, run);
        }
    }

    private static void Write(StringBuilder html, Inline run)
    {
        List<string> closing = [];
        if (run.Href is not null)
        {
            html.Append($"<a href=\"{HtmlText.Attribute(run.Href)}\">");
            closing.Add("a");
        }

        if (run.Language is not null)
        {
            html.Append($"<span lang=\"{HtmlText.Attribute(run.Language)}\">");
            closing.Add("span");
        }

        foreach ((InlineStyle style, string element) in InlineElements.Written)
        {
            if ((run.Style & style) != 0)
            {
                html.Append('<').Append(element).Append('>');
                closing.Add(element);
            }
        }

        if (run.Tex is not null)
        {
            html.Append("<span class=\"math\">").Append(HtmlText.Content(run.Tex)).Append("</span>");
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
