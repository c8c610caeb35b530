using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax.Inlines;
using Markdig.Syntax;
using PptBatch.Books.Syntax;
using PptBatch.Books.Syntax.Components;
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

    private readonly LineParts _parts = new();

    /// <summary>Text and pictures in their order.</summary>
    public static IReadOnlyList<SlideBlock> ReadParagraph(ContainerInline? inlines, string source)
    {
        InlineReader reader = new(source);
        reader.ReadChildren(inlines, InlineStyle.None, null, 0);
        reader._parts.EndText();
        return reader._parts.Blocks;
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
                _parts.Add(LiteralText.Of(literal.Content.ToString()), style, href);
                break;
            case CodeInline code:
                _parts.Add(code.Content.Replace('\n', ' '), style | InlineStyle.Code, href);
                break;
            case MathInline math:
                AddMath(math, style, href);
                break;
            case LineBreakInline line:
                _parts.Add(line.IsHard ? "\n" : " ", style, href);
                break;
            case HtmlEntityInline entity:
                _parts.Add(entity.Transcoded.ToString(), style, href);
                break;
            case AutolinkInline link:
                _parts.Add(link.Url, style, Links.Target(link.IsEmail ? "mailto:" + link.Url : link.Url) ?? href);
                break;
            case TaskList task:
                _parts.Add(task.Checked ? "☑" : "☐", style, href);
                break;
            case FootnoteLink { IsBackLink: false } note:
                _parts.Add(FormattableString.Invariant($"{note.Footnote.Order}"), style | InlineStyle.Superscript, null);
                break;
            case InlineNote note:
                _parts.Add(FormattableString.Invariant($"{note.Order}"), style | InlineStyle.Superscript, null);
                break;
            case ComponentTag { Title.Length: > 0 } titled when ComponentTitles.IsShown(titled):
                _parts.Add(ComponentTitles.Of(titled), style | InlineStyle.Bold, href);
                _parts.Add(" ", style, href);
                break;
            case AttributesInline attributes:
                Describe(attributes);
                break;
            case AbbreviationInline abbreviation:
                _parts.Add(abbreviation.Abbreviation.Label ?? "", style, href);
                break;
            case CrossReference reference:
                ReadReference(reference, style, href);
                break;
            case HtmlInline html:
                ReadHtml(html, style, href);
                break;
            case LinkInline { IsImage: true } image when InSentence.Holds(image) || IsBadge(image):
                ReadSmall(image, style, href);
                break;
            case LinkInline { IsImage: true } image:
                _parts.AddFigure(image.GetDynamicUrl?.Invoke() ?? image.Url ?? "", ReadAlt(image));
                _parts.AddWhereItLeads(ReadAlt(image), style, href);
                break;
            case ContainerInline container when depth < DepthLimit:
                ReadContainer(container, style, href, depth);
                break;
            case ContainerInline container:
                foreach (LiteralInline literal in container.FindDescendants<LiteralInline>())
                {
                    _parts.Add(literal.Content.ToString(), style, href);
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
                _parts.Add(icon.Host, style, icon.Target);
                break;
            case LinkInline link:
                ReadChildren(link, style, Links.Target(link.GetDynamicUrl?.Invoke() ?? link.Url) ?? href, depth + 1);
                break;
            case DelimiterInline delimiter:
                _parts.Add(delimiter.ToLiteral(), style, href);
                ReadChildren(delimiter, style, href, depth + 1);
                break;
            default:
                ReadChildren(container, style, href, depth + 1);
                break;
        }
    }

    private void ReadHtml(HtmlInline inline, InlineStyle style, string? href)
    {
        string tag = inline.Tag;
        HtmlTag? parsed = HtmlTag.Parse(tag);
        if (parsed is null)
        {
            bool isComment = tag.StartsWith("<!", StringComparison.Ordinal) || tag.StartsWith("<?", StringComparison.Ordinal);
            _parts.Add(isComment ? "" : tag, style, href);
        }
        else if (parsed is { Name: "img" } && parsed.Attributes.TryGetValue("src", out string? image))
        {
            ReadPicture(inline, image, parsed.Attributes.GetValueOrDefault("alt", ""), style, href ?? _parts.Html.Href);
        }
        else if (EmbeddedMedia.Is(parsed) && EmbeddedMedia.Of(inline, parsed) is { } media)
        {
            if (media.Poster.Length > 0)
            {
                _parts.AddFigure(media.Poster, media.Words);
            }

            _parts.Add(media.Words, style, Links.Target(media.Address) ?? href);
            _parts.Html.Apply(parsed);
        }
        else if (parsed.Name == "br" || parsed is { Name: "li" or "p" or "div", Closing: false })
        {
            _parts.Add(_parts.Runs.Count == 0 && parsed.Name != "br" ? "" : "\n", style, href);
        }
        else if (parsed.Name == "rt")
        {
            // How the characters before it are read.
            _parts.Add(parsed.Closing ? ")" : "(", style, href);
        }
        else
        {
            _parts.Html.Apply(parsed);
        }
    }

    private void ReadReference(CrossReference reference, InlineStyle style, string? href)
    {
        if (reference.Role == "math")
        {
            _parts.Add(reference.Shown, style, href, reference.Shown);
        }
        else if (!reference.IsDrawn)
        {
            _parts.Add(reference.Shown, style | RoleStyles.Of(reference.Role), href);
        }
    }

    private void AddMath(MathInline math, InlineStyle style, string? href)
    {
        string tex = math.Content.ToString();
        if (math.DelimiterCount == 2 && tex.Trim().Length > 0 && style == InlineStyle.None && InSentence.IsInParagraph(math))
        {
            _parts.EndText();
            _parts.Blocks.Add(new Slides.MathBlock(tex.Trim()));
        }
        else if (math.Delimiter == '\\' || math.DelimiterCount == 2 || MathText.IsMath(source, math.Span.Start, tex))
        {
            _parts.Add(tex, style, href, tex.Trim());
        }
        else
        {
            int end = Math.Min(math.Span.End + 1, source.Length);
            _parts.Add(source[Math.Min(math.Span.Start, end)..end].Replace('\n', ' '), style, href);
        }
    }

    private void ReadPicture(HtmlInline inline, string image, string alt, InlineStyle style, string? href)
    {
        if (href is not null && alt.Length > 0 && Links.Target(image) is not null)
        {
            _parts.Add(alt, style, href);
        }
        else if (!_parts.Html.Hides && Links.Target(image) is null && InSentence.Holds(inline))
        {
            _parts.Add(InSentence.IsInCell(inline) ? "" : alt, style, href);
            _parts.Small.Add(new Slides.PictureBlock(image, alt.Trim()));
        }
        else
        {
            _parts.AddFigure(image, alt);
            _parts.AddWhereItLeads(alt, style, href);
        }
    }

    // An icon in a cell stands there; one in a sentence stands below it, its words, if it has any, in the sentence.
    private void ReadSmall(LinkInline image, InlineStyle style, string? href)
    {
        bool shown = InSentence.IsShown(image) && !_parts.Html.Hides;
        string alt = AltOf(image);
        if (!shown || !InSentence.IsInCell(image))
        {
            _parts.Add(alt, style, href);
        }

        if (shown)
        {
            _parts.Small.Add(new Slides.PictureBlock(image.GetDynamicUrl?.Invoke() ?? image.Url ?? "", alt));
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
        if (attributes.PreviousSibling is not LinkInline && _parts.Runs is [.., { } last] && last.Text.EndsWith(']'))
        {
            _parts.WithoutBrackets();
        }

        if (attributes is { Alt: { Length: > 0 } alt, PreviousSibling: LinkInline { IsImage: true } }
            && _parts.Blocks is [.., Slides.PictureBlock picture] && _parts.Runs.Count == 0)
        {
            InlineText? caption = picture.AltText.Length > 0 ? InlineText.Trimmed(picture.AltText) : null;
            _parts.Blocks[^1] = picture with { AltText = alt, Caption = caption ?? picture.Caption };
        }
    }

    private string ReadAlt(LinkInline image) => PictureWords.Without(
        string.Join(" ", ReadParagraph(image, source).OfType<Slides.ParagraphBlock>().Select(prose => prose.Text.Plain)));
}
