namespace PptBatch.SlideHtml.Model;

/// <summary>One block of a slide: what it is, never where it stands or how large it is.</summary>
/// <remarks>Blocks do not change after they are made and are safe to share between threads.</remarks>
public abstract record Block
{
    /// <summary>BCP-47 tag where it differs from the slide's. Default: null.</summary>
    public string? Language { get; init; }

    /// <summary>True for right-to-left content. Default: false.</summary>
    public bool RightToLeft { get; init; }

    /// <summary>True where the block holds nothing to show; on a page it would be a gap.</summary>
    public virtual bool IsEmpty => false;

    /// <summary>
    /// What the block says, as paragraphs for places that hold only paragraphs: lists keep their marks, code its lines, a table has one
    /// paragraph a row. Some of them may be empty.
    /// </summary>
    public virtual IEnumerable<InlineText> Words => [];

    /// <summary>True for pictures, tables, charts and code, which words cannot replace.</summary>
    public virtual bool StandsAlone => false;

    /// <summary>The blocks that it holds, in reading order.</summary>
    public virtual IEnumerable<Block> Inside => [];

    /// <summary>
    /// What it is where the slides of its lesson must show it: what only looks as the author wrote it, and no words replace. Null for
    /// everything else.
    /// </summary>
    internal virtual BlockMatter? Matter => null;

    /// <summary>The block with each of the blocks that it holds changed.</summary>
    /// <param name="change">Called for each of them, in reading order; not for those inside them.</param>
    public virtual Block WithInside(Func<Block, Block> change) => this;

    /// <summary>The block under a caption, or null where it has one or takes none.</summary>
    internal virtual Block? WithCaption(InlineText caption) => null;

    /// <summary>The block without the blocks inside it that stand alone.</summary>
    /// <param name="standing">Receives what was taken out, in order.</param>
    public virtual Block WithoutStanding(ICollection<Block> standing) => this;
}
