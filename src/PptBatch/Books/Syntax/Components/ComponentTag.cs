using System.Net;
using System.Text;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PptBatch.Books.Syntax.Components;

/// <summary>A tag of a component of MDX, which has a capital letter. It draws what a slide cannot; what stands within it stays.</summary>
internal sealed class ComponentTag : LeafInline
{
    /// <summary>The tag as it is written.</summary>
    public required string Text { get; init; }

    /// <summary>True for <c>&lt;/Card&gt;</c>.</summary>
    public required bool IsClosing { get; init; }

    /// <summary>The title that it gives to what stands within it, or empty.</summary>
    public required string Title { get; init; }
}

/// <summary>
/// Reads tags with values in braces, of which markdown knows nothing, and those of components. A picture becomes the tag of HTML that it
/// is; a placeholder such as <c>&lt;Name&gt;</c> stays text.
/// </summary>
internal sealed class ComponentTagParser : InlineParser
{
    private const int LongestTag = 4_000;
    private static readonly string[] Titles = ["title", "label", "header", "heading", "summary"];
    private static readonly string[] Sources = ["src", "source", "img", "image"];
    private static readonly string[] Extensions = [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif"];

    public ComponentTagParser() => OpeningCharacters = ['<'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        ReadOnlySpan<char> text = slice.AsSpan();
        text = text[..Math.Min(text.Length, LongestTag)];
        if (JsxTag.Read(text) is not { } tag || !(tag.IsComponent ? IsMarkup(tag, text) : tag.HasExpressions))
        {
            return false;
        }

        int position = processor.GetSourcePosition(slice.Start, out int line, out int column);
        LeafInline found = Picture(tag) ?? (LeafInline)(tag.IsComponent
            ? new ComponentTag
            {
                Text = text[..tag.Length].ToString(),
                IsClosing = tag.IsClosing,
                Title = tag.IsSelfClosing ? "" : First(tag, Titles),
            }
            : new HtmlInline(Plain(tag)));
        (found.Line, found.Column) = (line, column);
        found.Span = new SourceSpan(position, processor.GetSourcePosition(slice.Start + tag.Length - 1));
        processor.Inline = found;
        slice.Start += tag.Length;
        return true;
    }

    // A name between angle brackets and nothing else is what the reader is to put in, unless the same name closes it.
    private static bool IsMarkup(JsxTag tag, ReadOnlySpan<char> text) => tag.IsClosing || tag.IsSelfClosing || tag.Attributes.Count > 0
        || text[tag.Length..].Contains($"</{tag.Name}>", StringComparison.Ordinal);

    private static HtmlInline? Picture(JsxTag tag)
    {
        string source = tag.IsClosing ? "" : First(tag, Sources);
        string path = source.Split('?', '#')[0];
        if (!Array.Exists(Extensions, end => path.EndsWith(end, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        string alt = WebUtility.HtmlEncode(First(tag, ["alt", "caption", "title"]));
        return new HtmlInline($"<img src=\"{WebUtility.HtmlEncode(source)}\" alt=\"{alt}\">");
    }

    private static string First(JsxTag tag, string[] names) =>
        names.Select(name => tag.Attributes.GetValueOrDefault(name, "")).FirstOrDefault(value => value.Length > 0, "");

    private static string Plain(JsxTag tag)
    {
        StringBuilder html = new($"<{tag.Name}");
        foreach ((string name, string value) in tag.Attributes.Where(attribute => attribute.Value.Length > 0))
        {
            html.Append(' ').Append(name).Append("=\"").Append(WebUtility.HtmlEncode(value)).Append('"');
        }

        return html.Append('>').ToString();
    }
}
