using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PptBatch.Generation.Outline.Markdown.Html;
using PptBatch.Generation.Outline.Text;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Kinds;
using PptBatch.SlideHtml.Markup;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline.Markdown;

/// <summary>
/// Reads a raw HTML block of a lesson as slide HTML reads it, after its videos have become links, its foldable parts boxes, and its
/// tabs headings; scripts, styles and comments are dropped.
/// </summary>
internal static class HtmlBlockReader
{
    private static readonly string[] Embedded = ["iframe", "video", "audio", "embed", "object"];

    /// <summary>The blocks of the HTML.</summary>
    /// <param name="html">A fragment, closed or not.</param>
    /// <param name="place">How messages name the lesson.</param>
    /// <param name="diagnostics">Receives what was left out.</param>
    public static IReadOnlyList<Block> Read(string html, string place, ICollection<Diagnostic> diagnostics)
    {
        using IDocument document = new HtmlParser().ParseDocument("<body></body>");
        IElement body = document.Body!;
        body.InnerHtml = html;
        List<InlineText> notes = [];
        ReadContext context = new(0, place, BlockTable.Standard, new AnyContent());
        foreach (IElement element in body.QuerySelectorAll("*").Where(element => element.Parent is not null).ToList())
        {
            if (element.LocalName == "aside" && element.ClassList.Contains("notes"))
            {
                notes.AddRange(BlockWords.Of(PptBatch.SlideHtml.Kinds.BlockReader.Read(element, context)));
                element.Remove();
            }
            else if (element.LocalName == "summary" && Invitation.Is(element.TextContent))
            {
                notes.Add(InlineText.Trimmed(element.TextContent));
                element.Remove();
            }
            else
            {
                Rewrite(element, document);
            }
        }

        HtmlMath.Mark(body, document);
        List<Block> blocks = [.. PptBatch.SlideHtml.Kinds.BlockReader.Read(body, context)];
        foreach (Diagnostic said in context.Diagnostics.Where(said => said.Code != "PB3010"))
        {
            diagnostics.Add(said with { Code = "PB2006", Place = place });
        }

        return notes.Count == 0 ? blocks : [.. blocks, new NotesBlock(notes)];
    }

    private static void Rewrite(IElement element, IDocument document)
    {
        if (Embedded.Contains(element.LocalName))
        {
            element.Replace(LinkTo(element, document));
        }
        else if (element is { LocalName: "img", ParentElement: { LocalName: "a" } link })
        {
            IText words = document.CreateTextNode(BadgeWords(element, link));
            if (Links.Target(element.GetAttribute("src")) is not null)
            {
                element.Replace(words);
            }
            else if (link.TextContent.Trim().Length == 0)
            {
                link.Append(words);
            }
        }
        else if (element.LocalName == "details")
        {
            IElement box = Renamed(element, "div", document);
            box.ClassName = "callout";
            box.SetAttribute("data-kind", "note");
        }
        else if (element.LocalName == "summary")
        {
            Renamed(element, "h4", document);
        }
        else
        {
            RewritePart(element, document);
        }
    }

    private static void RewritePart(IElement element, IDocument document)
    {
        if (element.LocalName is "picture" or "ruby" or "rp" or "rt")
        {
            element.Replace(element.LocalName switch
            {
                "rt" => [document.CreateTextNode($"({element.TextContent})")],
                "rp" => [],
                _ => [.. element.ChildNodes],
            });
        }
        else if (element.LocalName == "div"
            && HtmlPart.KindOfClasses(element.ClassList, BoxReader.KindOf) is { } kind && element.GetAttribute("data-kind") is null)
        {
            element.ClassName = "callout";
            element.SetAttribute("data-kind", kind.ToString().ToLowerInvariant());
            if (element.QuerySelector(":scope > .admonition-title") is { } title)
            {
                Renamed(title, "h4", document);
            }
        }
        else if (element.LocalName == "ol")
        {
            HtmlNumbering.Keep(element, document);
        }
        else if (element.LocalName == "tabitem"
            && (element.GetAttribute("label") ?? element.GetAttribute("value")) is { Length: > 0 } label)
        {
            IElement heading = document.CreateElement("h4");
            heading.TextContent = label;
            element.Prepend(heading);
        }
        else if (element.LocalName == "li" && element.QuerySelector(":scope > input[type=checkbox]") is { } box)
        {
            box.Replace(document.CreateTextNode(box.HasAttribute("checked") ? "☑ " : "☐ "));
        }
    }

    // A picture on the web that is itself a link, as in markdown: it cannot be shown here, and its words can be followed.
    private static string BadgeWords(IElement badge, IElement link) =>
        badge.GetAttribute("alt") is { Length: > 0 } alt ? alt
        : Uri.TryCreate(link.GetAttribute("href"), UriKind.Absolute, out Uri? address) ? address.Host : "";

    // A slide shows no video; it can name one. The poster that the author chose stands above the link.
    private static INode[] LinkTo(IElement element, IDocument document)
    {
        string source = element.GetAttribute("src") ?? element.GetAttribute("data")
            ?? element.QuerySelector("source[src]")?.GetAttribute("src") ?? "";
        if (source.StartsWith("//", StringComparison.Ordinal))
        {
            source = "https:" + source;
        }

        IElement paragraph = document.CreateElement("p");
        IElement link = document.CreateElement("a");
        link.SetAttribute("href", source);
        string? title = element.GetAttribute("title") ?? element.GetAttribute("aria-label");
        if (source.Length > 0 && Links.Target(source) is null)
        {
            // A file of the course, which has no slide to lead to.
            paragraph.TextContent = string.IsNullOrWhiteSpace(title) ? source : title;
        }

        link.TextContent = string.IsNullOrWhiteSpace(title) ? source : title;
        if (paragraph.TextContent.Length == 0)
        {
            paragraph.AppendChild(link);
        }

        if (element.GetAttribute("poster") is not { Length: > 0 } poster)
        {
            return source.Length == 0 ? [] : [paragraph];
        }

        IElement picture = document.CreateElement("img");
        picture.SetAttribute("src", poster);
        picture.SetAttribute("alt", link.TextContent);
        return [picture, paragraph];
    }

    private static IElement Renamed(IElement element, string name, IDocument document)
    {
        IElement renamed = document.CreateElement(name);
        renamed.Append([.. element.ChildNodes]);
        element.Replace(renamed);
        return renamed;
    }

    // What can be shown is judged when the slides are laid out.
    private sealed class AnyContent : IContentSupport
    {
        public Task OpenPicturesAsync(IReadOnlyList<string> sources, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public string? PictureProblem(string source) => null;

        public string? EquationText(string tex) => tex;
    }
}
