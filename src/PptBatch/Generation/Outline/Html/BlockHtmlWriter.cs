using System.Text;
using PptBatch.Generation.Outline.Blocks;
using PptBatch.Generation.Outline.Text;

namespace PptBatch.Generation.Outline.Html;

/// <summary>Writes blocks as block elements of the dialect.</summary>
internal static class BlockHtmlWriter
{
    /// <param name="html">Where to write.</param>
    /// <param name="blocks">The blocks in order.</param>
    /// <param name="title">The slide's title: what a picture without any description shows.</param>
    public static void Write(StringBuilder html, IEnumerable<LessonBlock> blocks, InlineText title)
    {
        foreach (LessonBlock block in blocks)
        {
            Write(html, block, title);
        }
    }

    private static void Write(StringBuilder html, LessonBlock block, InlineText title)
    {
        switch (block)
        {
            case Prose prose:
                Element(html, "p", prose.Text);
                break;
            case HeadingLine heading:
                Element(html, "h3", heading.Text);
                break;
            case BulletList list:
                WriteList(html, list);
                break;
            case FootnoteList footnotes:
                WriteList(html, new BulletList(true, 1, footnotes.Entries));
                break;
            case CodeListing code:
                WriteCode(html, code);
                break;
            case TableGrid table:
                TableHtmlWriter.Write(html, table, null);
                break;
            case ChartTable chart:
                TableHtmlWriter.Write(html, chart.Table, chart.Kind);
                break;
            case BlockPair pair:
                html.Append("<div class=\"columns\">\n");
                Nested(html, "div", " class=\"column\"", [pair.First], title);
                Nested(html, "div", " class=\"column\"", [pair.Second], title);
                html.Append("</div>\n");
                break;
            case Figure figure:
                WriteFigure(html, figure, title);
                break;
            case Quotation quotation:
                Nested(html, "blockquote", "", quotation.Content, title);
                break;
            case Callout callout:
                WriteCallout(html, callout, title);
                break;
            case TermList terms:
                WriteTerms(html, terms);
                break;
            case Equation equation:
                html.Append("<div class=\"math\">").Append(HtmlText.Content(equation.Tex)).Append("</div>\n");
                break;
        }
    }

    private static void Element(StringBuilder html, string element, InlineText text)
    {
        html.Append($"<{element}>");
        InlineHtmlWriter.Write(html, text);
        html.Append($"</{element}>\n");
    }

    private static void Nested(StringBuilder html, string element, string attributes, IEnumerable<LessonBlock> content, InlineText title)
    {
        html.Append($"<{element}{attributes}>\n");
        Write(html, content, title);
        html.Append($"</{element}>\n");
    }

    private static void WriteList(StringBuilder html, BulletList list)
    {
        string element = list.Ordered ? "ol" : "ul";
        string start = list.Ordered && list.Start != 1 ? FormattableString.Invariant($" start=\"{list.Start}\"") : "";
        html.Append($"<{element}{start}>\n");
        foreach (ListEntry entry in list.Entries)
        {
            html.Append("<li>");
            InlineHtmlWriter.Write(html, entry.Text);
            if (entry.Children is not null)
            {
                html.Append('\n');
                WriteList(html, entry.Children);
            }

            html.Append("</li>\n");
        }

        html.Append($"</{element}>\n");
    }

    /// <summary>A parser drops one line feed right after <c>pre</c>; code that starts with one gets a second.</summary>
    private static void WriteCode(StringBuilder html, CodeListing code)
    {
        string attribute = code.Language.Length > 0 ? $" class=\"language-{HtmlText.Attribute(code.Language)}\"" : "";
        html.Append("<pre>").Append($"<code{attribute}>").Append(HtmlText.Content(code.Text)).Append("</code></pre>\n");
    }

    private static void WriteFigure(StringBuilder html, Figure figure, InlineText title)
    {
        string alt = figure.AltText.Length > 0 ? figure.AltText : title.PlainText;
        html.Append($"<figure><img src=\"{HtmlText.Attribute(figure.Source)}\" alt=\"{HtmlText.Attribute(alt)}\">");
        if (!figure.Caption.IsBlank)
        {
            html.Append("<figcaption>");
            InlineHtmlWriter.Write(html, figure.Caption);
            html.Append("</figcaption>");
        }

        html.Append("</figure>\n");
    }

    private static void WriteCallout(StringBuilder html, Callout callout, InlineText title)
    {
        IEnumerable<LessonBlock> content = callout.Title.IsBlank ? callout.Content
            : callout.Content.Prepend(new HeadingLine(3, callout.Title));
        string minutes = callout.Minutes is { } count ? FormattableString.Invariant($" data-minutes=\"{count}\"") : "";
        Nested(html, "div", $" class=\"callout\" data-kind=\"{callout.Kind.ToString().ToLowerInvariant()}\"{minutes}", content, title);
    }

    private static void WriteTerms(StringBuilder html, TermList terms)
    {
        html.Append("<dl>\n");
        foreach (TermEntry entry in terms.Entries)
        {
            Element(html, "dt", entry.Term);
            foreach (InlineText definition in entry.Definitions)
            {
                Element(html, "dd", definition);
            }
        }

        html.Append("</dl>\n");
    }
}
