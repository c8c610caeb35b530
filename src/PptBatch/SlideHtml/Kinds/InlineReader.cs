using AngleSharp.Dom;
using PptBatch.SlideHtml.Markup;
using PptBatch.SlideHtml.Model;

namespace PptBatch.SlideHtml.Kinds;

/// <summary>Reads the words of an element with their emphasis, links and languages.</summary>
internal static class InlineReader
{
    private static readonly Inline Plain = new("");

    /// <summary>All of an element's words as one paragraph.</summary>
    public static InlineText Read(IElement element, ReadContext context)
    {
        InlineBuilder builder = new();
        ReadInto(builder, element.ChildNodes, Plain, context, 0);
        return builder.Take();
    }

    /// <summary>Reads a node into a paragraph that is being built.</summary>
    public static void ReadInto(InlineBuilder builder, INode node, ReadContext context) => ReadInto(builder, [node], Plain, context, 0);

    private static void ReadInto(InlineBuilder builder, IEnumerable<INode> nodes, Inline look, ReadContext context, int depth)
    {
        foreach (INode node in nodes)
        {
            switch (node)
            {
                case IText text:
                    builder.Add(text.Data, look);
                    break;
                case IElement element when element.IsSilent():
                    context.Say(
                        "PB3010", $"<{element.LocalName}> cannot be shown on a slide and was removed.", severity: DiagnosticSeverity.Info);
                    break;
                case IElement { LocalName: "br" }:
                    builder.Break();
                    break;
                case IElement { LocalName: "img" } image when context.Kinds.Find(image, context.Nesting) is { } picture:
                    context.Defer(picture.Read(image, context, depth));
                    break;
                case IElement element when element.HasClass("math"):
                    (string tex, string? words) = Equation.Read(element, context);
                    builder.AddMath(tex, words);
                    break;
                case IElement element when depth >= Dom.MostDepth:
                    builder.Add(element.AllText(), look);
                    break;
                case IElement element:
                    string gap = element.IsInline() ? "" : " ";
                    builder.Add(gap, look);
                    ReadInto(builder, element.ChildNodes, Look(element, look, context), context, depth + 1);
                    builder.Add(gap, look);
                    break;
            }
        }
    }

    private static Inline Look(IElement element, Inline look, ReadContext context) => look with
    {
        Style = look.Style | InlineElements.Styles.GetValueOrDefault(element.LocalName),
        Href = element.LocalName == "a" ? Link(element.GetAttribute("href"), context) ?? look.Href : look.Href,
        Language = LanguageAttributes.Read(element) ?? look.Language,
    };

    private static string? Link(string? href, ReadContext context)
    {
        if (string.IsNullOrWhiteSpace(href))
        {
            return null;
        }

        string address = XmlText.Clean(href).Trim();
        if (address.StartsWith("#lesson-", StringComparison.Ordinal) || address.StartsWith("#section-", StringComparison.Ordinal))
        {
            return address;
        }

        if (address.Length <= SlideHtmlLimits.LinkCharacters
            && Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" or "mailto")
        {
            return uri.AbsoluteUri;
        }

        context.Say("PB3011", $"The link \"{Excerpt.Of(address, 80)}\" is not an http, https or mailto address and became plain text.");
        return null;
    }
}
