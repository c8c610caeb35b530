using System.Collections.Frozen;
using AngleSharp.Dom;
using PptBatch.SlideHtml.Markup;
using PptBatch.SlideHtml.Model;

namespace PptBatch.SlideHtml.Blocks;

/// <summary>The kinds of block that there are, one line each. Of two that an element could be, the first wins.</summary>
internal sealed class BlockTable
{
    private readonly FrozenDictionary<string, BlockHtml[]> _byTag;
    private readonly FrozenDictionary<Type, BlockHtml> _byBlock;

    private BlockTable(IReadOnlyList<BlockHtml> kinds)
    {
        Kinds = kinds;
        _byTag = kinds.SelectMany(kind => kind.Tags.Concat(kind.AlsoRead).Select(tag => (Tag: tag, Kind: kind)))
            .GroupBy(entry => entry.Tag, entry => entry.Kind)
                .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        _byBlock = kinds.Where(kind => kind.Block is not null).ToFrozenDictionary(kind => kind.Block!);
    }

    /// <summary>The kinds of the dialect.</summary>
    public static BlockTable Standard { get; } = new(
    [
        new ParagraphHtml(),
        new HeadingHtml(),
        new StepsHtml(),
        new TimelineHtml(),
        new QuizHtml(),
        new ListHtml(),
        new ChartHtml(),
        new TableHtml(),
        new CodeHtml(),
        new PictureHtml(),
        new FigureHtml(),
        new QuoteHtml(),
        new GlossaryHtml(),
        new CalloutHtml(),
        new CardsHtml(),
        new StatsHtml(),
        new ColumnsHtml(),
        new ComparisonHtml(),
        new MathHtml(),
    ]);

    /// <summary>The kinds, in order.</summary>
    public IReadOnlyList<BlockHtml> Kinds { get; }

    /// <summary>The same kinds and one more, which wins over them.</summary>
    public BlockTable With(BlockHtml kind) => new([kind, .. Kinds]);

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
