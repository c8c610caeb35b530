using AngleSharp.Dom;
using PptBatch.SlideHtml.Kinds;
using PptBatch.SlideHtml.Model;

namespace PptBatch.SlideHtml.Blocks;

/// <summary>Numbered steps.</summary>
/// <param name="Steps">The paragraphs of each step.</param>
public sealed record StepsBlock(IReadOnlyList<IReadOnlyList<InlineText>> Steps) : Block
{
    /// <inheritdoc/>
    public override bool IsEmpty => Steps.Count == 0;

    /// <inheritdoc/>
    public override IEnumerable<InlineText> Words => Steps.SelectMany(step => step);
}

internal sealed class StepsHtml : BlockHtml<StepsBlock>
{
    public override IReadOnlyList<string> Tags => ["ol", "ul"];

    public override string Class => "steps";

    public override IReadOnlyList<string> Elements => ["li"];

    public override IEnumerable<Block> Read(IElement element, ReadContext context, int depth) =>
        [new StepsBlock([.. Parts.Of(element).Select(item => BlockReader.Paragraphs(item, context)).Where(step => step.Count > 0)])];

    protected override void Write(StepsBlock block, BlockWriter html)
    {
        html.Open("ol", " class=\"steps\"");
        foreach (IReadOnlyList<InlineText> step in block.Steps)
        {
            html.Raw("<li>").Paragraphs(step).Raw("</li>\n");
        }

        html.Close("ol");
    }
}
