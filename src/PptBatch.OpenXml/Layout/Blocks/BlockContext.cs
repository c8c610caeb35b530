using PptBatch.Localization;
using PptBatch.OpenXml.Icons;
using PptBatch.OpenXml.Pictures;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout.Blocks;

/// <summary>What laying out the blocks of a slide needs beside them.</summary>
/// <param name="Words">The deck's own words, in the slide's language.</param>
/// <param name="RightToLeft">True for a slide, or a part of it, that is read from right to left.</param>
/// <param name="Pictures">The lesson's pictures, opened.</param>
/// <param name="Table">How each kind of block is laid out.</param>
internal sealed record BlockContext(Phrasebook Words, bool RightToLeft, OpenedPictures Pictures, FlowTable Table)
{
    /// <summary>The icons that slides may name.</summary>
    public IconSet Icons { get; init; } = IconSet.Standard;

    /// <summary>The slide's title, which a block need not say again.</summary>
    public string Title { get; init; } = "";

    /// <summary>True for the slide that says what to take home, whose points have large numerals.</summary>
    public bool Sums { get; init; }

    /// <summary>The context of what is in a block.</summary>
    public BlockContext In(Block block) => block.RightToLeft && !RightToLeft ? this with { RightToLeft = true } : this;
}
