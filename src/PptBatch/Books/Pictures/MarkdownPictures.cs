using System.Net;
using System.Text.RegularExpressions;
using Markdig.Extensions.Mathematics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PptBatch.Books.Syntax;

namespace PptBatch.Books.Pictures;

/// <summary>A picture as markdown writes it.</summary>
internal sealed record PictureMention(int Position, string Reference, string Alt);

/// <summary>
/// Finds the pictures of a markdown text: images, HTML <c>img</c> elements and the posters of videos, but never what stands in code.
/// </summary>
internal static partial class MarkdownPictures
{
    // The parser takes quadratic time over link definitions: 100,000 of them take 21 s.
    private const int MaxDefinitions = 2_000;

    /// <summary>The parsed text, or null when no lesson that was meant would look like that.</summary>
    public static MarkdownDocument? Parse(string markdown) =>
        markdown.AsSpan().Count("]:") > MaxDefinitions ? null : LessonPipeline.TryParse(markdown);

    /// <summary>Pictures in order of appearance.</summary>
    public static IReadOnlyList<PictureMention> Find(string markdown, MarkdownDocument document)
    {
        List<PictureMention> found = [];
        foreach (MarkdownPart part in DirectiveBodies.Of(markdown, document))
        {
            int start = part.Offset ?? part.Directive?.Position ?? 0;
            if (part.Directive is { Name: "figure" or "image", Argument.Length: > 0 } figure)
            {
                found.Add(new PictureMention(figure.Position, figure.Argument, figure.Alt));
            }

            foreach (MarkdownObject node in part.Document.Descendants())
            {
                found.AddRange(Mentions(node, part.Text).Select(mention => mention with { Position = mention.Position + start }));
            }
        }

        return [.. found.OrderBy(mention => mention.Position)];
    }

    private static IEnumerable<PictureMention> Mentions(MarkdownObject node, string text) => node switch
    {
        LinkInline { IsImage: true, Url: { Length: > 0 } url } image => [new PictureMention(image.Span.Start, url, AltOf(image))],
        HtmlInline html => Elements(html.Tag, html.Span.Start),
        HtmlBlock block => Elements(TextOf(text, block.Span), block.Span.Start),
        _ => [],
    };

    public static string TextOf(string markdown, SourceSpan span)
    {
        int start = Math.Clamp(span.Start, 0, markdown.Length);
        return markdown[start..Math.Clamp(span.End + 1, start, markdown.Length)];
    }

    private static IEnumerable<PictureMention> Elements(string html, int start)
    {
        foreach (Match element in Image().Matches(html))
        {
            string source = Attribute(element.Value, element.ValueSpan[1] is 'v' or 'V' ? "poster" : "src");
            if (source.Length > 0)
            {
                yield return new PictureMention(start + element.Index, source, Attribute(element.Value, "alt"));
            }
        }
    }

    private static string Attribute(string element, string name)
    {
        Match found = Attributes().Matches(element)
            .FirstOrDefault(match => match.Groups["name"].Value.Equals(name, StringComparison.OrdinalIgnoreCase), Match.Empty);
        return WebUtility.HtmlDecode(found.Groups["value"].Value.Trim('"', '\'')).Trim();
    }

    private static string AltOf(LinkInline image) =>
        string.Concat(image.Descendants().Select(inline => inline switch
        {
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => code.Content,
            MathInline { Delimiter: '\\', DelimiterCount: 2 } bracketed => $"[{bracketed.Content}]",
            MathInline math => math.Content.ToString(),
            LineBreakInline => " ",
            HtmlEntityInline entity => entity.Transcoded.ToString(),
            _ => "",
        })).Trim();

    [GeneratedRegex(@"<(?:img|video)\b[^>]{0,20000}>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Image();

    [GeneratedRegex("""(?<name>[a-zA-Z-]+)\s*=\s*(?<value>"[^"]*"|'[^']*'|[^\s>"']+)""")]
    private static partial Regex Attributes();
}
