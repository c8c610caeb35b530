using System.Collections.Frozen;
using PptBatch.SlideHtml.Model;

namespace PptBatch.SlideHtml.Markup;

/// <summary>The elements inside a line of text, and those that say nothing: the part of the grammar that is no block.</summary>
internal static class InlineElements
{
    /// <summary>The element that each style is written as, the outermost first.</summary>
    public static readonly (InlineStyle Style, string Element)[] Written =
    [
        (InlineStyle.Bold, "strong"), (InlineStyle.Italic, "em"), (InlineStyle.Underline, "u"), (InlineStyle.Strike, "s"),
        (InlineStyle.Mark, "mark"), (InlineStyle.Subscript, "sub"), (InlineStyle.Superscript, "sup"), (InlineStyle.Key, "kbd"),
        (InlineStyle.Code, "code"),
    ];

    /// <summary>The style that each element is read as; those of other HTML are read too.</summary>
    public static readonly FrozenDictionary<string, InlineStyle> Styles = new Dictionary<string, InlineStyle>(StringComparer.Ordinal)
    {
        ["strong"] = InlineStyle.Bold, ["b"] = InlineStyle.Bold, ["th"] = InlineStyle.Bold, ["dt"] = InlineStyle.Bold,
        ["em"] = InlineStyle.Italic, ["i"] = InlineStyle.Italic, ["cite"] = InlineStyle.Italic, ["dfn"] = InlineStyle.Italic,
        ["var"] = InlineStyle.Italic,
        ["u"] = InlineStyle.Underline, ["ins"] = InlineStyle.Underline,
        ["s"] = InlineStyle.Strike, ["del"] = InlineStyle.Strike, ["strike"] = InlineStyle.Strike,
        ["code"] = InlineStyle.Code, ["samp"] = InlineStyle.Code, ["tt"] = InlineStyle.Code, ["pre"] = InlineStyle.Code,
        ["kbd"] = InlineStyle.Code | InlineStyle.Key,
        ["mark"] = InlineStyle.Mark,
        ["sub"] = InlineStyle.Subscript,
        ["sup"] = InlineStyle.Superscript,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Elements that stand in a line of text.</summary>
    public static readonly FrozenSet<string> All = FrozenSet.Create(
        StringComparer.Ordinal,
        "a", "abbr", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark",
        "q", "s",
        "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr");

    /// <summary>Elements that are never shown: active content and what only a browser could play.</summary>
    public static readonly FrozenSet<string> Silent = FrozenSet.Create(
        StringComparer.Ordinal,
        "script", "style", "template", "iframe", "object", "embed", "noscript", "head", "link", "meta", "title", "svg", "audio", "video",
        "canvas");
}
