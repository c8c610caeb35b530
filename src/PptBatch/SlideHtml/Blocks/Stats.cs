using AngleSharp.Dom;
using PptBatch.SlideHtml.Kinds;
using PptBatch.SlideHtml.Model;

namespace PptBatch.SlideHtml.Blocks;

/// <summary>Large numbers beside each other.</summary>
/// <param name="Stats">The numbers, in order.</param>
public sealed record StatsBlock(IReadOnlyList<Stat> Stats) : Block
{
    /// <inheritdoc/>
    public override bool IsEmpty => Stats.Count == 0;

    /// <inheritdoc/>
    public override IEnumerable<InlineText> Words => Stats.Select(stat => InlineText.Join([stat.Number, stat.Label], " "));
}

/// <summary>A number and what it counts.</summary>
/// <param name="Number">The number, with its unit; may be empty.</param>
/// <param name="Label">What it counts; may be empty.</param>
public sealed record Stat(InlineText Number, InlineText Label)
{
    /// <summary>Name of the icon that stands with it. Default: null.</summary>
    public string? Icon { get; init; }
}

internal sealed class StatsHtml : BlockHtml<StatsBlock>
{
    public override IReadOnlyList<string> Tags => ["div"];

    public override string Class => "stats";

    public override IReadOnlyList<string> Elements => ["b", "span"];

    public override IReadOnlyList<string> PartClasses => ["stat"];

    public override bool IsPanel => true;

    public override IEnumerable<Block> Read(IElement element, ReadContext context, int depth) =>
        [new StatsBlock([.. Parts.Of(element).Select(stat =>
    {
        IElement? number = stat.QuerySelector("b, strong");
        InlineText value = number is null ? InlineText.Empty : InlineReader.Read(number, context);
        number?.Remove();
        return new Stat(value, InlineText.Lines(BlockReader.Paragraphs(stat, context))) { Icon = IconAttribute.Read(stat, context) };
    }).Where(stat => !stat.Number.IsEmpty || !stat.Label.IsEmpty)])];

    protected override void Write(StatsBlock block, BlockWriter html)
    {
        html.Open("div", " class=\"stats\"");
        foreach (Stat stat in block.Stats)
        {
            html.Raw($"<div class=\"stat\"{IconAttribute.Html(stat.Icon)}>")
                .Inline("b", stat.Number).Raw(" ").Inline("span", stat.Label).Raw("</div>\n");
        }

        html.Close("div");
    }
}
