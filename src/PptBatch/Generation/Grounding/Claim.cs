using AngleSharp.Dom;
using PptBatch.Generation.Grounding.Words;

namespace PptBatch.Generation.Grounding;

/// <summary>A piece of a slide that says something: a title, a paragraph, an item, a row.</summary>
/// <param name="Text">Its words; the cells of a row are apart by bars.</param>
/// <param name="Element">Where it stands.</param>
/// <param name="Kind">What it is.</param>
internal sealed record Claim(string Text, IElement Element, ClaimKind Kind)
{
    /// <summary>The elements that are claims.</summary>
    public const string Leaves =
        "h1, h2, h3, h4, p, li, tr, dd, dt, figcaption, caption, blockquote, cite, div.stat, div.hero, div.math, img[alt], [aria-label]";

    /// <summary>The stems of what it is said about.</summary>
    public HashSet<string> Stems { get; } = PlainWords.StemsOf(Text);

    /// <summary>The claims of a slide in order; the wrong answers of a quiz claim nothing.</summary>
    public static IEnumerable<Claim> Of(IElement slide)
    {
        foreach (IElement element in slide.QuerySelectorAll(Leaves))
        {
            if (element.Closest("pre") is not null || Within(element, "tr, div.stat, div.hero") || IsWrongAnswer(element))
            {
                continue;
            }

            bool spoken = element.Closest("aside") is not null;
            ClaimKind kind = spoken ? ClaimKind.Notes : element.LocalName is "tr" || element.ClassList.Contains("stat") ? ClaimKind.Row
                : element.LocalName is "h1" or "h2" ? ClaimKind.Title : ClaimKind.Text;
            string text = FigureReader.WithoutTex(TextOf(element)).Trim();
            if (text.Length > 0)
            {
                yield return new Claim(text, element, kind);
            }
        }
    }

    private static bool Within(IElement element, string outer) => element.ParentElement?.Closest(outer) is not null;

    private static bool IsWrongAnswer(IElement element) =>
        element.Closest("ol.quiz ul li, ol.quiz ol li") is { } answer && answer.QuerySelector("strong") is null;

    private static string TextOf(IElement element) => element.LocalName switch
    {
        "tr" => string.Join(" | ", element.Children.Select(cell => cell.TextContent.Trim())),
        "img" => element.GetAttribute("alt")!,
        "dd" when element.PreviousElementSibling is { LocalName: "dt" } term => $"{term.TextContent.Trim()}: {Own(element)}",
        "li" when element.FirstChild is IElement { LocalName: "b" or "strong", NextSibling.NodeType: NodeType.Text } label =>
            $"{label.TextContent.Trim().TrimEnd(':')}: {Own(element.ChildNodes.Skip(1)).TrimStart(':', ' ')}",
        _ when element.HasAttribute("aria-label") => element.GetAttribute("aria-label")!,
        _ when element.ClassList.Contains("stat") || element.ClassList.Contains("hero") =>
            string.Join(" ", element.Children.Select(part => part.TextContent.Trim())),
        _ => Own(element),
    };

    /// <summary>The text of an element without that of the blocks in it, which speak for themselves.</summary>
    private static string Own(IElement element) => Own(element.ChildNodes);

    private static string Own(IEnumerable<INode> nodes) => string.Concat(nodes.Select(node => node switch
    {
        IElement { LocalName: "ul" or "ol" or "p" or "pre" or "table" or "div" or "figure" or "dl" or "h3" or "cite" } => " ",
        IElement inner when inner.Children.Length > 0 => Own(inner),
        _ => node.TextContent,
    }));
}

/// <summary>How strictly a claim is taken.</summary>
internal enum ClaimKind
{
    /// <summary>A title.</summary>
    Title,

    /// <summary>Words on the slide.</summary>
    Text,

    /// <summary>A row or a big number: what stands beside a number says what it is the number of.</summary>
    Row,

    /// <summary>What the instructor says.</summary>
    Notes,
}
