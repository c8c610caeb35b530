using PptBatch.Generation.Outline.Text;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline.Markdown.Html;

/// <summary>The raw inline HTML that is open at a point of a line: its style, its link, and whether it hides its content.</summary>
internal sealed class InlineHtml
{
    private readonly Dictionary<InlineStyle, int> _open = [];
    private int _hidden;

    public InlineStyle Style { get; private set; }

    public string? Href { get; private set; }

    /// <summary>True inside script, style, what is drawn or played, and the like.</summary>
    public bool Hides => _hidden > 0;

    public void Apply(HtmlTag tag)
    {
        if (tag.Name is "script" or "style" or "template" or "svg" or "video" or "audio" or "rp")
        {
            _hidden = Math.Max(0, _hidden + (tag.Closing ? -1 : 1));
        }
        else if (tag.Name == "a")
        {
            Href = tag.Closing ? null : Links.Target(tag.Attributes.GetValueOrDefault("href"));
        }
        else if (StyleOf(tag.Name) is var style and not InlineStyle.None)
        {
            int depth = Math.Max(0, _open.GetValueOrDefault(style) + (tag.Closing ? -1 : 1));
            _open[style] = depth;
            Style = depth > 0 ? Style | style : Style & ~style;
        }
    }

    private static InlineStyle StyleOf(string name) => name switch
    {
        "b" or "strong" => InlineStyle.Bold,
        "i" or "em" or "cite" or "dfn" or "var" => InlineStyle.Italic,
        "code" or "tt" or "samp" => InlineStyle.Code,
        "kbd" => InlineStyle.Key,
        "s" or "del" or "strike" => InlineStyle.Strike,
        "u" or "ins" => InlineStyle.Underline,
        "mark" => InlineStyle.Mark,
        "sub" => InlineStyle.Subscript,
        "sup" => InlineStyle.Superscript,
        _ => InlineStyle.None,
    };
}
