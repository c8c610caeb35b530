using AngleSharp.Dom;
using PptBatch.SlideHtml.Kinds;
using PptBatch.SlideHtml.Markup;
using PptBatch.SlideHtml.Model;

namespace PptBatch.SlideHtml.Blocks;

/// <summary>A display equation.</summary>
/// <param name="Tex">TeX without delimiters.</param>
public sealed record MathBlock(string Tex) : Block
{
    /// <inheritdoc/>
    public override bool IsEmpty => Tex.Length == 0;

    /// <inheritdoc/>
    public override IEnumerable<InlineText> Words => [InlineText.Of(Tex)];
}

internal sealed class MathHtml : BlockHtml<MathBlock>
{
    public override IReadOnlyList<string> Tags => ["div"];

    public override string Class => "math";

    public override IEnumerable<Block> Read(IElement element, ReadContext context, int depth) =>
        [new MathBlock(Equation.Read(element, context).Tex)];

    protected override void Write(MathBlock block, BlockWriter html) =>
        html.Raw("<div class=\"math\">").Raw(HtmlText.Content(block.Tex)).Raw("</div>\n");
}
