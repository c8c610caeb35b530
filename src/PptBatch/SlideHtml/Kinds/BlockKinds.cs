using System.Collections.Frozen;
using AngleSharp.Dom;
using PptBatch.SlideHtml.Markup;
using PptBatch.SlideHtml.Model;

namespace PptBatch.SlideHtml.Kinds;

/// <summary>The kinds of block that a reader and a writer know. Of two that an element could be, the first wins.</summary>
internal sealed class BlockKinds
{
    private readonly FrozenDictionary<string, BlockHtml[]> _byTag;
    private readonly FrozenDictionary<Type, BlockHtml> _byBlock;

    private readonly Func<InlineText, Block> _loose;

    /// <param name="kinds">The kinds, in the order in which they are asked.</param>
    /// <param name="loose">The block that words outside every element are.</param>
    public BlockKinds(IReadOnlyList<BlockHtml> kinds, Func<InlineText, Block> loose)
    {
        Kinds = kinds;
        _loose = loose;
        _byTag = kinds.SelectMany(kind => kind.Tags.Concat(kind.AlsoRead).Select(tag => (Tag: tag, Kind: kind)))
            .GroupBy(entry => entry.Tag, entry => entry.Kind)
                .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        _byBlock = kinds.Where(kind => kind.Block is not null).ToFrozenDictionary(kind => kind.Block!);
    }

    /// <summary>The kinds, in order.</summary>
    public IReadOnlyList<BlockHtml> Kinds { get; }

    /// <summary>The same kinds and one more, which wins over them.</summary>
    public BlockKinds With(BlockHtml kind) => new([kind, .. Kinds], _loose);

    /// <summary>The block that words outside every element are.</summary>
    public Block Loose(InlineText words) => _loose(words);

    /// <summary>The kind of an element, or null where it is none.</summary>
    /// <param name="element">The element.</param>
    /// <param name="panels">How many panels hold it.</param>
    public BlockHtml? Find(IElement element, int panels)
    {
        foreach (BlockHtml kind in _byTag.GetValueOrDefault(element.LocalName) ?? [])
        {
            if ((kind.Class is null || element.HasClass(kind.Class))
                && (!kind.IsPanel || panels < SlideHtmlLimits.NestedPanels) && kind.Accepts(element))
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>The kind that a block is.</summary>
    /// <exception cref="ArgumentException">The table has no line for it.</exception>
    public BlockHtml Of(Block block) => _byBlock.TryGetValue(block.GetType(), out BlockHtml? kind) ? kind
        : throw new ArgumentException($"No line of the block table writes a {block.GetType().Name}.", nameof(block));
}
