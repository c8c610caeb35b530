using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PptBatch.Books.Syntax;
using PptBatch.Books.Syntax.Components;
using PptBatch.Generation.Outline.Markdown;
using PptBatch.Generation.Outline.Markdown.Html;
using PptBatch.Generation.Outline.Markdown.Inlines;
using LinkTargets = PptBatch.Generation.Outline.Markdown.Html.Links;

namespace PptBatch.Accounting;

/// <summary>What a lesson's markdown says, read from the parser's tree and not through what makes slides of it.</summary>
internal sealed class SourceMatter
{
    private const int MostDirectives = 8;
    private static readonly string[] NoteMarks = ["Note:", "Notes:"];

    public WordBag Words { get; } = new();

    public List<CodeText> Code { get; } = [];

    public List<string> Cells { get; } = [];

    public List<(string Source, string Alt)> Pictures { get; } = [];

    public List<string> Links { get; } = [];

    /// <summary>What the source says; null where it is too damaged for the parser, and is shown as plain text.</summary>
    public static SourceMatter? Of(string markdown)
    {
        SourceMatter matter = new();
        return matter.TakeAll(markdown, 0) ? matter : null;
    }

    private bool TakeAll(string markdown, int depth)
    {
        if (LessonMarkdown.Tree(markdown) is not { } document)
        {
            return false;
        }

        foreach (MarkdownObject node in document.Descendants())
        {
            if (node is NamedBlock { Title.Length: > 0 } box && depth < MostDirectives)
            {
                TakeAll(box.Title, depth + 1);
            }
            else if (node is InlineNote note && depth < MostDirectives)
            {
                TakeAll(note.Text, depth + 1);
            }
            else if (node is FencedCodeBlock code
                && Directive.Of(code.Info ?? "", code.Arguments ?? "", code.Lines.ToString()) is { } directive)
            {
                Take(directive, depth);
            }
            else
            {
                Take(node);
            }
        }

        return true;
    }

    // A directive of MyST looks like code to the parser, and is markdown inside.
    private void Take(Directive directive, int depth)
    {
        switch (directive.Name)
        {
            case "code-block" or "code" or "sourcecode" or "code-cell" or "mermaid":
                Code.Add(new CodeText(directive.Name, CellOptions.Without(directive.Body, "{cell}")));
                Words.Add(directive.Options.GetValueOrDefault("caption", ""));
                break;
            case "figure" or "image":
                Pictures.Add((directive.Argument, directive.Options.GetValueOrDefault("alt", "")));
                TakeAll(directive.Body, depth + 1);
                break;
            case "math":
                break;
            case "csv-table":
                Words.Add($"{directive.Argument} {directive.Options.GetValueOrDefault("header", "")} {directive.Body}");
                break;
            case "youtube" or "vimeo" or "iframe" or "video":
                Words.Add(directive.Body);
                break;
            default:
                if (!directive.IsNavigation && directive.Argument.Contains(' ', StringComparison.Ordinal) && depth < MostDirectives)
                {
                    // One word may be a label.
                    TakeAll(directive.Argument, depth + 1);
                }

                if (!directive.IsNavigation && depth < MostDirectives && !TakeAll(directive.Body, depth + 1))
                {
                    Words.Add(directive.Body);
                }

                break;
        }
    }

    private void Take(MarkdownObject node)
    {
        switch (node)
        {
            case YamlFrontMatterBlock:
                break;
            case FencedCodeBlock or CodeBlock:
                Take(node is FencedCodeBlock fence ? $"{fence.Info} {fence.Arguments}" : "", ((LeafBlock)node).Lines.ToString());
                break;
            case HtmlBlock html:
                TakeHtml(html.Lines.ToString());
                break;
            case TableCell cell:
                TakeCell(cell);
                break;
            case LinkInline { IsImage: true } image:
                Pictures.Add((image.GetDynamicUrl?.Invoke() ?? image.Url ?? "", TextOf(image)));
                break;
            case LinkInline link when LinkTargets.Target(link.GetDynamicUrl?.Invoke() ?? link.Url) is { } target:
                Links.Add(SlideMatter.Address(target));
                break;
            case LeafBlock { Inline: { } inline }:
                Words.Add(WithoutMark(TextOf(inline)));
                break;
        }
    }

    // What a cell of Quarto tells its program is no code, and what it hides is not for the reader.
    private void Take(string info, string code)
    {
        if (!CellOptions.Hide(code, info))
        {
            Code.Add(new CodeText(info, CellOptions.Without(code, info)));
        }
    }

    private void TakeCell(TableCell cell)
    {
        string text = string.Join(' ', cell.Descendants<LeafBlock>().Select(leaf => leaf.Inline is { } inline ? TextOf(inline, true) : ""));
        if (!string.IsNullOrWhiteSpace(text))
        {
            Cells.Add(text);
        }
    }

    private void TakeHtml(string html)
    {
        using IDocument document = new HtmlParser().ParseDocument(html);
        foreach (IElement element in document.QuerySelectorAll("script, style, iframe, video, audio, svg, rp, pre, head"))
        {
            element.Remove();
        }

        Cells.AddRange(document.QuerySelectorAll("td, th").Where(cell => !string.IsNullOrWhiteSpace(cell.TextContent))
            .Select(cell => BlockText.Of(cell).Shown));

        Pictures.AddRange(document.QuerySelectorAll("img[src]")
            .Select(image => (image.GetAttribute("src")!, image.GetAttribute("alt") ?? "")));
        Links.AddRange(document.QuerySelectorAll("a[href]").Select(link => LinkTargets.Target(link.GetAttribute("href"))).OfType<string>()
            .Select(SlideMatter.Address));
        (string shown, string notes) = BlockText.Of(document.Body!);
        Words.Add(shown);
        Words.Add(notes);
    }

    // What says that a quotation is a box of some kind, or that speaker notes follow, is markup, and so is a label.
    private static string WithoutMark(string text) =>
        SiteMarkup.IsEmbedded(text.Trim()) || text is ['(', .., ')', '='] && !text.Contains(' ', StringComparison.Ordinal) ? ""
        : text.StartsWith("[!", StringComparison.Ordinal) && text.IndexOf(']', StringComparison.Ordinal) is var end and > 0
        ? text[(end + 1)..]
        : NoteMarks.FirstOrDefault(mark => text.StartsWith(mark, StringComparison.Ordinal)) is { } note ? text[note.Length..]
        : text;

    // A cell is looked for as it stands on the slide, with the numbers of its notes.
    private static string TextOf(ContainerInline container, bool numbers = false)
    {
        bool hidden = false;
        return string.Concat(container.Descendants().Select(inline =>
        {
            HtmlTag? tag = inline is HtmlInline html ? HtmlTag.Parse(html.Tag) : null;
            hidden = tag is { Name: "script" or "style" or "video" or "audio" or "svg" or "rp" } ? !tag.Closing : hidden;
            return hidden ? "" : TextOf(inline, numbers);
        }));
    }

    private static string TextOf(MarkdownObject inline, bool numbers) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        MathInline math => math.Content.ToString(),
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        AutolinkInline link => link.Url,
        AbbreviationInline abbreviation => abbreviation.Abbreviation.Label ?? "",
        CrossReference { IsDrawn: false } reference => (reference.Role is "sup" or "superscript" ? "\n" : "") + reference.Shown,
        EmphasisInline { DelimiterChar: '^' } => "\n",
        LineBreakInline => "\n",
        FootnoteLink { IsBackLink: false } note when numbers => "\n" + note.Footnote.Order.ToString(CultureInfo.InvariantCulture),
        FootnoteLink => " ",
        InlineNote note => numbers ? "\n" + note.Order.ToString(CultureInfo.InvariantCulture) : " ",
        ComponentTag { Title.Length: > 0 } titled when ComponentTitles.IsShown(titled) => titled.Title + " ",
        HtmlInline html => HtmlTag.Parse(html.Tag) is { } tag && BlockText.Gap(tag.Name) && !(tag.Closing && tag.Name == "sup") ? "\n" : "",
        _ => "",
    };
}

/// <summary>A block of code.</summary>
/// <param name="Language">What stands behind its fence.</param>
/// <param name="Text">Its lines.</param>
internal sealed record CodeText(string Language, string Text);
