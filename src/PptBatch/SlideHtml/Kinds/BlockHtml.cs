using AngleSharp.Dom;
using PptBatch.SlideHtml.Model;

namespace PptBatch.SlideHtml.Kinds;

/// <summary>
/// One kind of block in HTML: how it is found, what it may hold, how it is read and written. A line of the block table each.
/// </summary>
internal abstract class BlockHtml
{
    /// <summary>Elements that it may be.</summary>
    public abstract IReadOnlyList<string> Tags { get; }

    /// <summary>Elements of other HTML that are read as it.</summary>
    public virtual IReadOnlyList<string> AlsoRead => [];

    /// <summary>The class that tells it from other blocks of the same element, or null.</summary>
    public virtual string? Class => null;

    /// <summary>Elements inside it that no other kind has.</summary>
    public virtual IReadOnlyList<string> Elements => [];

    /// <summary>Classes of its parts.</summary>
    public virtual IReadOnlyList<string> PartClasses => [];

    /// <summary>Attributes that it or its parts may have.</summary>
    public virtual IReadOnlyList<string> Attributes => [];

    /// <summary>The values that the dialect lists for the first of its attributes; empty where it lists none.</summary>
    public virtual IReadOnlyList<string> Values => [];

    /// <summary>True for panels, which hold blocks and nest no deeper than <see cref="SlideHtmlLimits.NestedPanels"/>.</summary>
    public virtual bool IsPanel => false;

    /// <summary>The block that it is read as, or null where it is read as blocks of other kinds.</summary>
    public abstract Type? Block { get; }

    /// <summary>True where the element can be read as this kind; its name and class fit already.</summary>
    public virtual bool Accepts(IElement element) => true;

    /// <summary>Reads the element. It may be changed: nothing else reads it afterwards.</summary>
    public abstract IEnumerable<Block> Read(IElement element, ReadContext context, int depth);

    /// <summary>Writes a block of this kind.</summary>
    public abstract void Write(Block block, BlockWriter html);
}

/// <summary>A kind of block with a record of its own.</summary>
internal abstract class BlockHtml<T> : BlockHtml
    where T : Block
{
    public sealed override Type Block => typeof(T);

    public sealed override void Write(Block block, BlockWriter html) => Write((T)block, html);

    protected abstract void Write(T block, BlockWriter html);
}
