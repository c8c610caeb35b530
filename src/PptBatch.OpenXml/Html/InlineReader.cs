using AngleSharp.Dom;
using PptBatch.OpenXml.Slides;

namespace PptBatch.OpenXml.Html;

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
                    context.Say("PB3010", $"<{element.LocalName}> is not shown on slides and was left out.", severity: DiagnosticSeverity.Info);
                    break;
                case IElement { LocalName: "br" }:
                    builder.Break();
                    break;
                case IElement { LocalName: "img" } image:
                    context.Defer([PictureReader.Read(image, null, context)]);
                    break;
                case IElement element when element.HasClass("math"):
                    builder.AddMath(EquationReader.Read(element, context));
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

    private static Inline Look(IElement element, Inline look, ReadContext context)
    {
        InlineStyle style = element.LocalName switch
        {
            "strong" or "b" or "th" or "dt" => InlineStyle.Bold,
            "em" or "i" or "cite" or "dfn" or "var" => InlineStyle.Italic,
            "u" or "ins" => InlineStyle.Underline,
            "s" or "del" or "strike" => InlineStyle.Strike,
            "code" or "samp" or "tt" or "pre" => InlineStyle.Code,
            "kbd" => InlineStyle.Code | InlineStyle.Key,
            "mark" => InlineStyle.Mark,
            "sub" => InlineStyle.Subscript,
            "sup" => InlineStyle.Superscript,
            _ => InlineStyle.None,
        };
        return look with
        {
            Style = look.Style | style,
            Href = element.LocalName == "a" ? Link(element.GetAttribute("href"), context) ?? look.Href : look.Href,
            Language = LanguageTag.Read(element) ?? look.Language,
        };
    }

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

        if (address.Length <= 2000 && Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" or "mailto")
        {
            return uri.AbsoluteUri;
        }

        string shown = address.Length <= 80 ? address : address[..80] + "…";
        context.Say("PB3011", $"The link \"{shown}\" is not an http, https or mailto address and became plain text.");
        return null;
    }
}
