using AngleSharp.Dom;
using PptBatch.SlideHtml.Kinds;
using PptBatch.SlideHtml.Markup;
using PptBatch.SlideHtml.Model;

namespace PptBatch.SlideHtml.Blocks;

/// <summary>A picture, by its reference. Whoever shows it opens it.</summary>
/// <param name="Source">The <c>src</c> attribute: an image of the lesson, by id or path.</param>
/// <param name="AltText">What it shows; empty where that is not said.</param>
/// <param name="Caption">What stands under it, or null.</param>
public sealed record PictureBlock(string Source, string AltText, InlineText? Caption = null) : Block
{
    /// <inheritdoc/>
    public override IEnumerable<InlineText> Words => [Caption ?? InlineText.Of(AltText)];

    /// <inheritdoc/>
    public override bool StandsAlone => true;

    internal override Block? WithCaption(InlineText caption) => Caption is not null ? null
        : this with { Caption = caption, AltText = AltText.Length > 0 ? AltText : caption.Plain };

    internal override BlockMatter Matter => new($"the picture \"{Source}\"", $"the picture \"{Source}\"", 0.5);
}

internal sealed class PictureHtml : BlockHtml<PictureBlock>
{
    private const int Shown = 80;

    public override IReadOnlyList<string> Tags => ["img"];

    public override IReadOnlyList<string> Attributes => ["src", "alt"];

    /// <summary>The pictures that a lesson names, each once, in order.</summary>
    public static IReadOnlyList<string> SourcesIn(IElement lesson) =>
        [.. lesson.QuerySelectorAll("img").Take(SlideHtmlLimits.Pictures).Select(Source).Distinct(StringComparer.Ordinal)];

    /// <summary>Reads a picture and says why it cannot be shown, where it cannot.</summary>
    public static PictureBlock Of(IElement image, ReadContext context)
    {
        string source = Source(image);
        if (context.Support.PictureProblem(source) is { } problem)
        {
            context.Say("PB3013", $"The picture \"{Excerpt.Of(source, Shown)}\" is a marked placeholder, because {problem}.",
                "Put an undamaged PNG, JPEG or SVG file into the course's images/ folder and run again.");
        }

        return new PictureBlock(source, XmlText.Clean(image.GetAttribute("alt") ?? "").Trim());
    }

    public override IEnumerable<Block> Read(IElement element, ReadContext context, int depth) => [Of(element, context)];

    /// <summary>The element alone, for where no figure can stand.</summary>
    public static string Element(PictureBlock picture) =>
        $"<img src=\"{HtmlText.Attribute(picture.Source)}\" alt=\"{HtmlText.Attribute(picture.AltText)}\">";

    protected override void Write(PictureBlock block, BlockWriter html)
    {
        html.Raw("<figure>" + Element(block.AltText.Length > 0 ? block : block with { AltText = html.Title.Plain }));
        if (block.Caption is { IsEmpty: false } caption)
        {
            html.Inline("figcaption", caption);
        }

        html.Raw("</figure>\n");
    }

    private static string Source(IElement image) => XmlText.Clean(image.GetAttribute("src") ?? "");
}
