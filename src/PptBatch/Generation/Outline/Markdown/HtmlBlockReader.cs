using System.Net;
using PptBatch.Generation.Outline.Text;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline.Markdown;

/// <summary>Keeps the text, code, pictures and list items of a raw HTML block; scripts, styles and comments are dropped.</summary>
internal sealed class HtmlBlockReader
{
    private readonly List<Block> _blocks = [];
    private readonly List<Inline> _runs = [];
    private readonly InlineHtml _inline = new();
    private readonly List<TableRow> _rows = [];
    private readonly List<TableCell> _cells = [];
    private bool _inTable;
    private string? _headerOrItem;
    private int? _quoteStart;

    public static IReadOnlyList<Block> Read(string html)
    {
        HtmlBlockReader reader = new();
        reader.ReadAll(html);
        return reader._blocks;
    }

    private void ReadAll(string html)
    {
        for (int i = 0; i < html.Length;)
        {
            if (html[i] != '<')
            {
                int next = html.IndexOf('<', i);
                next = next < 0 ? html.Length : next;
                AddText(html[i..next]);
                i = next;
                continue;
            }

            i = ReadMarkup(html, i);
        }

        EndLine();
        EndTable();
        EndQuote();
    }

    private int ReadMarkup(string html, int start)
    {
        if (html.AsSpan(start).StartsWith("<!--"))
        {
            int comment = html.IndexOf("-->", start + 4, StringComparison.Ordinal);
            return comment < 0 ? html.Length : comment + 3;
        }

        int end = html.IndexOf('>', start);
        HtmlTag? tag = end < 0 ? null : HtmlTag.Parse(html[start..(end + 1)]);
        if (tag is null)
        {
            bool declaration = end >= 0 && start + 1 < html.Length && html[start + 1] is '!' or '?';
            int stop = declaration ? end + 1 : start + 1;
            AddText(declaration ? "" : "<");
            return stop;
        }

        if (tag is { Name: "pre", Closing: false })
        {
            int close = html.IndexOf("</pre", end, StringComparison.OrdinalIgnoreCase);
            EndLine();
            AddCode(html[(end + 1)..(close < 0 ? html.Length : close)]);
            return close < 0 ? html.Length : html.IndexOf('>', close) is var stop and >= 0 ? stop + 1 : html.Length;
        }

        Apply(tag);
        return end + 1;
    }

    private void Apply(HtmlTag tag)
    {
        switch (tag.Name)
        {
            case "img" when tag.Attributes.TryGetValue("src", out string? source):
                EndLine();
                _blocks.Add(new PictureBlock(source, tag.Attributes.GetValueOrDefault("alt", "").Trim()));
                break;
            case "br":
                _runs.Add(new Inline("\n"));
                break;
            case "table":
                EndLine();
                EndTable();
                _inTable = !tag.Closing;
                break;
            case "td" or "th" or "tr" when _inTable:
                EndCell(tag);
                break;
            case "blockquote":
                EndLine();
                EndQuote();
                _quoteStart = tag.Closing ? null : _blocks.Count;
                break;
            case "li" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                EndLine();
                _headerOrItem = tag.Closing ? null : tag.Name;
                break;
            default:
                if (tag.IsBlock)
                {
                    EndLine();
                }

                _inline.Apply(tag);
                break;
        }
    }

    private void AddText(string text)
    {
        if (text.Length > 0 && !_inline.Hides)
        {
            string decoded = WebUtility.HtmlDecode(text).Replace('\n', ' ');
            _runs.Add(new Inline(decoded, _inline.Style, _inline.Href));
        }
    }

    private void AddCode(string html)
    {
        string[] parts = html.Split('<');
        string text = parts[0] + string.Concat(parts.Skip(1).Select(StripTag));
        _blocks.Add(new CodeBlock(WebUtility.HtmlDecode(text).Trim('\n'), null));
    }

    private static string StripTag(string afterBracket)
    {
        int end = afterBracket.IndexOf('>');
        return end >= 0 && HtmlTag.Parse("<" + afterBracket[..(end + 1)]) is not null ? afterBracket[(end + 1)..] : "<" + afterBracket;
    }

    private void EndLine()
    {
        if (_inTable)
        {
            _runs.Add(new Inline(" "));
            return;
        }

        InlineText text = InlineText.From(_runs);
        _runs.Clear();
        if (text.IsEmpty)
        {
            return;
        }

        _blocks.Add(_headerOrItem switch
        {
            "li" => ListBlock.Of([text]),
            { } heading => new HeadingBlock(text, heading[1] - '0'),
            null => new ParagraphBlock(text),
        });
    }

    private void EndQuote()
    {
        if (_quoteStart is { } start && start < _blocks.Count)
        {
            QuoteBlock quotation = new([.. _blocks.Skip(start)]);
            _blocks.RemoveRange(start, _blocks.Count - start);
            _blocks.Add(quotation);
        }

        _quoteStart = null;
    }

    private void EndCell(HtmlTag tag)
    {
        if (tag.Name != "tr" && tag.Closing)
        {
            _cells.Add(new TableCell([InlineText.From(_runs)]));
            _runs.Clear();
        }
        else if (tag.Name == "tr" && _cells.Count > 0)
        {
            _rows.Add(new TableRow([.. _cells]));
            _cells.Clear();
        }
    }

    private void EndTable()
    {
        if (_cells.Count > 0)
        {
            _rows.Add(new TableRow([.. _cells]));
        }

        if (_rows.Count > 0)
        {
            _blocks.Add(new TableBlock([.. _rows], 1));
        }

        _cells.Clear();
        _rows.Clear();
        _inTable = false;
        EndLine();
    }
}
