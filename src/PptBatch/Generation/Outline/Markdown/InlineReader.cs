using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax.Inlines;
using Markdig.Syntax;
using PptBatch.Books.Syntax;
using PptBatch.Generation.Outline.Markdown.Html;
using PptBatch.Generation.Outline.Markdown.Inlines;
using PptBatch.Generation.Outline.Text;
using InlineRun = PptBatch.SlideHtml.Model.Inline;
using InlineStyle = PptBatch.SlideHtml.Model.InlineStyle;
using InlineText = PptBatch.SlideHtml.Model.InlineText;
using SlideBlock = PptBatch.SlideHtml.Model.Block;
using Slides = PptBatch.SlideHtml.Blocks;

namespace PptBatch.Generation.Outline.Markdown;

/// <summary>Flattens one line of parsed markdown to styled runs; pictures are handed out beside the text.</summary>
internal sealed class InlineReader(string source)
{
    private const int DepthLimit = 64;

    private readonly List<InlineRun> _runs = [];
    private readonly List<SlideBlock> _blocks = [];
    private readonly List<Slides.PictureBlock> _small = [];
    private readonly InlineHtml _html = new();

    /// <summary>Text and pictures in their order.</summary>
    public static IReadOnlyList<SlideBlock> ReadParagraph(ContainerInline? inlines, string source)
    {
        InlineReader reader = new(source);
        reader.ReadChildren(inlines, InlineStyle.None, null, 0);
        reader.EndText();
        return reader._blocks;
    }

    /// <summary>Text alone, for headings, items and cells; pictures are added to <paramref name="figures"/>.</summary>
    public static InlineText ReadText(ContainerInline? inlines, string source, List<SlideBlock> figures)
    {
        InlineText text = InlineText.Empty;
        foreach (SlideBlock block in ReadParagraph(inlines, source))
        {
            if (block is Slides.ParagraphBlock prose)
            {
                text = text.Append(prose.Text);
            }
            else
            {
                figures.Add(block);
            }
        }

        return text;
    }

    private void ReadChildren(ContainerInline? container, InlineStyle style, string? href, int depth)
    {
        for (Inline? inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            Read(inline, style, href, depth);
        }
    }

    private void Read(Inline inline, InlineStyle style, string? href, int depth)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Add(LiteralText.Of(literal.Content.ToString()), style, href);
                break;
            case CodeInline code:
                Add(code.Content.Replace('\n', ' '), style | InlineStyle.Code, href);
                break;
            case MathInline math:
                AddMath(math, style, href);
                break;
            case LineBreakInline line:
                Add(line.IsHard ? "\n" : " ", style, href);
                break;
            case HtmlEntityInline entity:
                Add(entity.Transcoded.ToString(), style, href);
                break;
            case AutolinkInline link:
                Add(link.Url, style, Links.Target(link.IsEmail ? "mailto:" + link.Url : link.Url) ?? href);
                break;
            case TaskList task:
                Add(task.Checked ? "☑" : "☐", style, href);
                break;
            case FootnoteLink { IsBackLink: false } note:
                Add(FormattableString.Invariant($"{note.Footnote.Order}"), style | InlineStyle.Superscript, null);
                break;
            case InlineNote note:
                Add(FormattableString.Invariant($"{note.Order}"), style | InlineStyle.Superscript, null);
                break;
            case ComponentTag { Title.Length: > 0 } titled when ComponentTitles.IsShown(titled):
                Add(ComponentTitles.Of(titled), style | InlineStyle.Bold, href);
                Add(" ", style, href);
                break;
            case AttributesInline attributes:
                Describe(attributes);
                break;
            case AbbreviationInline abbreviation:
                Add(abbreviation.Abbreviation.Label ?? "", style, href);
                break;
            case CrossReference reference:
                ReadReference(reference, style, href);
                break;
            case HtmlInline html:
                ReadHtml(html.Tag, style, href);
                break;
            case LinkInline { IsImage: true } image when InSentence.Holds(image) || IsBadge(image):
                ReadSmall(image, style, href);
                break;
            case LinkInline { IsImage: true } image:
                AddFigure(image.GetDynamicUrl?.Invoke() ?? image.Url ?? "", ReadAlt(image));
                break;
            case ContainerInline container when depth < DepthLimit:
                ReadContainer(container, style, href, depth);
                break;
            case ContainerInline container:
                foreach (LiteralInline literal in container.FindDescendants<LiteralInline>())
                {
                    Add(literal.Content.ToString(), style, href);
                }

                break;
        }
    }

    private void ReadContainer(ContainerInline container, InlineStyle style, string? href, int depth)
    {
        switch (container)
        {
            case EmphasisInline emphasis:
                ReadChildren(emphasis, style | EmphasisStyles.Of(emphasis), href, depth + 1);
                break;
            case LinkInline link when Links.OfIcon(link) is { } icon:
                Add(icon.Host, style, icon.Target);
                break;
            case LinkInline link:
                ReadChildren(link, style, Links.Target(link.GetDynamicUrl?.Invoke() ?? link.Url) ?? href, depth + 1);
                break;
            case DelimiterInline delimiter:
                Add(delimiter.ToLiteral(), style, href);
                ReadChildren(delimiter, style, href, depth + 1);
                break;
            default:
                ReadChildren(container, style, href, depth + 1);
                break;
        }
    }

    private void ReadHtml(string tag, InlineStyle style, string? href)
    {
        HtmlTag? parsed = HtmlTag.Parse(tag);
        if (parsed is null)
        {
            Add(tag.StartsWith("<!", StringComparison.Ordinal) || tag.StartsWith("<?", StringComparison.Ordinal) ? "" : tag, style, href);
        }
        else if (parsed is { Name: "img" } && parsed.Attributes.TryGetValue("src", out string? image))
        {
            string alt = parsed.Attributes.GetValueOrDefault("alt", "");
            if (href is not null && alt.Length > 0 && Links.Target(image) is not null)
            {
                Add(alt, style, href);
            }
            else
            {
                AddFigure(image, alt);
            }
        }
        else if (parsed.Name == "br" || parsed is { Name: "li" or "p" or "div", Closing: false })
        {
            Add(_runs.Count == 0 && parsed.Name != "br" ? "" : "\n", style, href);
        }
        else
        {
            _html.Apply(parsed);
        }
    }

    private void ReadReference(CrossReference reference, InlineStyle style, string? href)
    {
        if (reference.Role == "math")
        {
            Add(reference.Shown, style, href, reference.Shown);
        }
        else if (!reference.IsDrawn)
        {
            Add(reference.Shown, style | RoleStyles.Of(reference.Role), href);
        }
    }

    private void AddMath(MathInline math, InlineStyle style, string? href)
    {
        string tex = math.Content.ToString();
        if (math.DelimiterCount == 2 && tex.Trim().Length > 0 && style == InlineStyle.None)
        {
            EndText();
            _blocks.Add(new Slides.MathBlock(tex.Trim()));
        }
        else if (math.Delimiter == '\\' || MathText.IsMath(source, math.Span.Start, tex))
        {
            Add(tex, style, href, tex);
        }
        else
        {
            int end = Math.Min(math.Span.End + 1, source.Length);
            Add(source[Math.Min(math.Span.Start, end)..end].Replace('\n', ' '), style, href);
        }
    }

    private void Add(string text, InlineStyle style, string? href, string? tex = null)
    {
        if (!_html.Hides && tex is null && text is [' ', ..] && _runs is [.., { Text: [.., ' '] }])
        {
            // What stood between the two spaces is not shown.
            text = text[1..];
        }

        if (text.Length > 0 && !_html.Hides)
        {
            _runs.Add(new InlineRun(text, style | _html.Style, href ?? _html.Href, Tex: tex));
        }
    }

    private void AddFigure(string reference, string alt)
    {
        EndText();
        _blocks.Add(new Slides.PictureBlock(reference, alt.Trim()));
    }

    private void EndText()
    {
        InlineText text = InlineText.From(_runs);
        _runs.Clear();
        if (!text.IsEmpty)
        {
            _blocks.Add(new Slides.ParagraphBlock(text));
        }

        _blocks.AddRange(_small);
        _small.Clear();
    }

    // An icon in a cell stands there; one in a sentence stands below it, its words in the sentence.
    private void ReadSmall(LinkInline image, InlineStyle style, string? href)
    {
        bool shown = InSentence.IsShown(image) && !_html.Hides;
        string alt = AltOf(image);
        if (!shown || !InSentence.IsInCell(image))
        {
            Add(alt, style, href);
        }

        if (shown)
        {
            _small.Add(new Slides.PictureBlock(image.GetDynamicUrl?.Invoke() ?? image.Url ?? "", alt));
        }
    }

    // A picture on the web that is itself a link: a badge, a button. It cannot be shown here, and its words can be followed.
    private bool IsBadge(LinkInline image) => image.Parent is LinkInline { IsImage: false }
        && Links.Target(image.Url) is not null && AltOf(image).Length > 0;

    private string AltOf(LinkInline image) =>
        image.NextSibling is AttributesInline { Alt: { Length: > 0 } alt } ? alt : ReadAlt(image);

    // Attributes right behind a picture may describe it better than its own text does.
    private void Describe(AttributesInline attributes)
    {
        if (attributes.PreviousSibling is not LinkInline && _runs is [.., { } last] && last.Text.EndsWith(']'))
        {
            WithoutBrackets();
        }

        if (attributes is { Alt: { Length: > 0 } alt, PreviousSibling: LinkInline { IsImage: true } }
            && _blocks is [.., Slides.PictureBlock picture] && _runs.Count == 0)
        {
            InlineText? caption = picture.AltText.Length > 0 ? InlineText.Trimmed(picture.AltText) : null;
            _blocks[^1] = picture with { AltText = alt, Caption = caption ?? picture.Caption };
        }
    }

    // "[words]{.class}" is a span: its brackets are markup.
    private void WithoutBrackets()
    {
        int open = _runs.FindLastIndex(run => run.Text.Contains('[', StringComparison.Ordinal));
        if (open >= 0)
        {
            int bracket = _runs[open].Text.LastIndexOf('[');
            _runs[^1] = _runs[^1].With(_runs[^1].Text[..^1]);
            _runs[open] = _runs[open].With(_runs[open].Text.Remove(bracket, 1));
        }
    }

    private string ReadAlt(LinkInline image) => PictureWords.Without(
        string.Join(" ", ReadParagraph(image, source).OfType<Slides.ParagraphBlock>().Select(prose => prose.Text.Plain)));
}
