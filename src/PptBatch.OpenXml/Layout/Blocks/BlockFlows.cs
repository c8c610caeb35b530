using PptBatch.Localization;
using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout.Blocks;

/// <summary>How one kind of block is laid out. A line of <see cref="FlowTable"/> each.</summary>
internal abstract class BlockFlows
{
    /// <summary>The layout of a page that one block has to itself, or null for that of any content.</summary>
    public virtual PageLayout? Page => null;

    /// <summary>The layout of a page on which the block is large, or null for that of <see cref="Page"/>.</summary>
    public virtual PageLayout? LargePage => null;

    /// <summary>Adds the flows of a block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="flows">Receives them.</param>
    /// <param name="context">Its context, with the block's own direction.</param>
    public abstract void Add(Block block, FlowBuilder flows, BlockContext context);

    /// <summary>The block as running text, for panels; null for what is more than text.</summary>
    public virtual IEnumerable<TextUnit>? Text(Block block, bool rightToLeft) => null;

    /// <summary>The block in large, where it has the slide to itself and can be; else null.</summary>
    public virtual Flow? Large(Block block, SlideModel slide, BlockContext context, Ruler ruler) => null;

    /// <summary>True where the block can stand beside a picture.</summary>
    public virtual bool StandsBesideAPicture(Block block) => false;

    /// <summary>True where the block can stand beside a title, in two thirds of the page.</summary>
    public virtual bool StandsBesideATitle(Block block) => false;

    /// <summary>True where the audience writes on the page.</summary>
    public virtual bool NeedsWritingRoom(Block block) => false;

    /// <summary>What the speaker's notes say of the block.</summary>
    public virtual IEnumerable<InlineText> Notes(Block block, Phrasebook words) => [];
}

/// <summary>How the blocks of one record are laid out.</summary>
internal abstract class BlockFlows<T> : BlockFlows
    where T : Block
{
    public sealed override void Add(Block block, FlowBuilder flows, BlockContext context) => Add((T)block, flows, context);

    protected abstract void Add(T block, FlowBuilder flows, BlockContext context);
}

/// <summary>A kind of block that is running text.</summary>
internal abstract class TextBlockFlows<T> : BlockFlows<T>
    where T : Block
{
    public sealed override IEnumerable<TextUnit> Text(Block block, bool rightToLeft) => Units((T)block, rightToLeft);

    public sealed override bool StandsBesideAPicture(Block block) => true;

    public sealed override bool StandsBesideATitle(Block block) => true;

    protected sealed override void Add(T block, FlowBuilder flows, BlockContext context) =>
        flows.AddText(Units(block, context.RightToLeft));

    protected abstract IEnumerable<TextUnit> Units(T block, bool rightToLeft);
}
