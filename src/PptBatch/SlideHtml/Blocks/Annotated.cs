using System.Globalization;
using AngleSharp.Dom;
using PptBatch.SlideHtml.Kinds;
using PptBatch.SlideHtml.Markup;
using PptBatch.SlideHtml.Model;

namespace PptBatch.SlideHtml.Blocks;

/// <summary>A picture or code with labels that point into it.</summary>
/// <param name="Content">A <see cref="PictureBlock"/> or a <see cref="CodeBlock"/>.</param>
/// <param name="Labels">The labels, in reading order.</param>
/// <param name="Caption">What stands under it, or null.</param>
public sealed record AnnotatedBlock(Block Content, IReadOnlyList<AnnotationLabel> Labels, InlineText? Caption = null) : Block
{
    /// <inheritdoc/>
    public override IEnumerable<InlineText> Words => [.. Content.Words, .. Labels.Select(label => label.Text), Caption ?? InlineText.Empty];

    /// <inheritdoc/>
    public override bool StandsAlone => true;

    /// <inheritdoc/>
    public override IEnumerable<Block> Inside => [Content];

    /// <inheritdoc/>
    public override Block WithInside(Func<Block, Block> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return this with { Content = change(Content) };
    }
}

/// <summary>A label and what it points at.</summary>
/// <param name="Text">What it says.</param>
public sealed record AnnotationLabel(InlineText Text)
{
    /// <summary>
    /// How far the point is from the left edge of the picture, in per cent. Default: null, for a label that points at nothing.
    /// </summary>
    public double? X { get; init; }

    /// <summary>How far the point is from the top edge of the picture, in per cent. Default: null.</summary>
    public double? Y { get; init; }

    /// <summary>The line of code that it points at, from 1. Default: null.</summary>
    public int? Line { get; init; }
}

/// <summary>Figures of the class <c>annotated</c>. One without labels, or with nothing to point into, is read as any figure.</summary>
internal sealed class AnnotatedHtml : BlockHtml<AnnotatedBlock>
{
    public override IReadOnlyList<string> Tags => ["figure"];

    public override string Class => "annotated";

    public override IReadOnlyList<string> Elements => ["figcaption", "img", "pre", "ol", "li"];

    public override IReadOnlyList<string> Attributes => ["data-x", "data-y", "data-line"];

    public override bool Accepts(IElement element) =>
        element.QuerySelector("img, pre") is not null && element.QuerySelector("ol > li, ul > li") is not null;

    public override IEnumerable<Block> Read(IElement element, ReadContext context, int depth)
    {
        IElement list = element.QuerySelector("ol, ul")!;
        list.Remove();
        List<AnnotationLabel> labels = [.. list.Named("li").Select(item => Label(item, context)).Where(label => !label.Text.IsEmpty)];
        List<Block> blocks = [.. new FigureHtml().Read(element, context, depth)];
        int at = blocks.FindIndex(block => block is PictureBlock or CodeBlock);
        if (at < 0 || labels.Count == 0)
        {
            return [.. blocks, ListBlock.Of(labels.Select(label => label.Text), ordered: true)];
        }

        InlineText? caption = (blocks[at] as PictureBlock)?.Caption;
        Block content = blocks[at] is PictureBlock picture ? picture with { Caption = null } : blocks[at];
        blocks[at] = new AnnotatedBlock(content, labels, caption);
        return blocks;
    }

    protected override void Write(AnnotatedBlock block, BlockWriter html)
    {
        html.Open("figure", $" class=\"{Class}\"");
        if (block.Content is PictureBlock picture)
        {
            html.Raw($"<img src=\"{HtmlText.Attribute(picture.Source)}\" alt=\"{HtmlText.Attribute(picture.AltText)}\">\n");
        }
        else
        {
            html.Blocks([block.Content]);
        }

        html.Open("ol");
        foreach (AnnotationLabel label in block.Labels)
        {
            html.Raw($"<li{Place("x", label.X)}{Place("y", label.Y)}{Place("line", label.Line)}>").Text(label.Text).Raw("</li>\n");
        }

        html.Close("ol");
        if (block.Caption is { IsEmpty: false } caption)
        {
            html.Line("figcaption", caption);
        }

        html.Close("figure");
    }

    private static AnnotationLabel Label(IElement item, ReadContext context) => new(InlineText.Lines(BlockReader.Paragraphs(item, context)))
    {
        X = Share(item.GetAttribute("data-x")),
        Y = Share(item.GetAttribute("data-y")),
        Line = int.TryParse(item.GetAttribute("data-line"), NumberStyles.None, CultureInfo.InvariantCulture, out int line) && line > 0
            ? line : null,
    };

    private static double? Share(string? text) =>
        double.TryParse(text?.Trim().TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out double share)
            && share is >= 0 and <= 100 ? share : null;

    private static string Place(string name, double? value) =>
        value is { } place ? FormattableString.Invariant($" data-{name}=\"{place}\"") : "";
}
