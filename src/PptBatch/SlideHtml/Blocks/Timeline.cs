using AngleSharp.Dom;
using PptBatch.SlideHtml.Kinds;
using PptBatch.SlideHtml.Model;

namespace PptBatch.SlideHtml.Blocks;

/// <summary>A dated line.</summary>
/// <param name="Events">What happened, in order.</param>
public sealed record TimelineBlock(IReadOnlyList<TimelineEvent> Events) : Block
{
    /// <inheritdoc/>
    public override bool IsEmpty => Events.Count == 0;

    /// <inheritdoc/>
    public override IEnumerable<InlineText> Words => Events.Select(item => InlineText.Join([item.Date, .. item.Text], " "));
}

/// <summary>A point of a timeline.</summary>
/// <param name="Date">When, in the words of the slide; may be empty.</param>
/// <param name="Text">What, a paragraph each.</param>
public sealed record TimelineEvent(InlineText Date, IReadOnlyList<InlineText> Text);

internal sealed class TimelineHtml : BlockHtml<TimelineBlock>
{
    public override IReadOnlyList<string> Tags => ["ol", "ul"];

    public override string Class => "timeline";

    public override IReadOnlyList<string> Elements => ["li", "b"];

    public override IEnumerable<Block> Read(IElement element, ReadContext context, int depth) =>
        [new TimelineBlock([.. Parts.Of(element).Select(item =>
    {
        IElement? date = item.QuerySelector("time, b, strong");
        InlineText when = date is null ? InlineText.Empty : InlineReader.Read(date, context);
        date?.Remove();
        return new TimelineEvent(when, BlockReader.Paragraphs(item, context));
    }).Where(item => !item.Date.IsEmpty || item.Text.Count > 0)])];

    protected override void Write(TimelineBlock block, BlockWriter html)
    {
        html.Open("ol", " class=\"timeline\"");
        foreach (TimelineEvent item in block.Events)
        {
            html.Raw("<li>").Inline("b", item.Date).Raw(" ").Paragraphs(item.Text).Raw("</li>\n");
        }

        html.Close("ol");
    }
}
