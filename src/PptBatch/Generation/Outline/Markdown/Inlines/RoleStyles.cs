using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline.Markdown.Inlines;

/// <summary>How the roles of MyST look that are words of a kind.</summary>
internal static class RoleStyles
{
    public static InlineStyle Of(string role) => role switch
    {
        "sub" => InlineStyle.Subscript,
        "sup" => InlineStyle.Superscript,
        "kbd" => InlineStyle.Key,
        "code" or "file" or "command" or "program" or "samp" or "envvar" or "func" or "class"
            or "meth" or "mod" or "eval" => InlineStyle.Code,
        "guilabel" or "menuselection" => InlineStyle.Bold,
        "dfn" => InlineStyle.Italic,
        "del" => InlineStyle.Strike,
        "u" => InlineStyle.Underline,
        _ => InlineStyle.None,
    };
}
