using System.Collections.Frozen;
using PptBatch.OpenXml.Layout.Flows;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout.Blocks;

/// <summary>How each kind of block is laid out, one line each.</summary>
internal sealed class FlowTable
{
    private readonly FrozenDictionary<Type, BlockFlows> _byBlock;

    private FlowTable(IEnumerable<KeyValuePair<Type, BlockFlows>> kinds) => _byBlock = kinds.ToFrozenDictionary();

    /// <summary>The kinds of the dialect.</summary>
    public static FlowTable Standard { get; } = new(new Dictionary<Type, BlockFlows>
    {
        [typeof(ParagraphBlock)] = new ParagraphFlows(),
        [typeof(HeadingBlock)] = new HeadingFlows(),
        [typeof(ListBlock)] = new ListFlows(),
        [typeof(GlossaryBlock)] = new GlossaryFlows(),
        [typeof(QuizBlock)] = new QuizFlows(),
        [typeof(StepsBlock)] = new StepsFlows(),
        [typeof(TimelineBlock)] = new TimelineFlows(),
        [typeof(StatsBlock)] = new StatsFlows(),
        [typeof(HeroBlock)] = new HeroFlows(),
        [typeof(TableBlock)] = new TableFlows(),
        [typeof(ChartBlock)] = new ChartFlows(),
        [typeof(CodeBlock)] = new CodeFlows(),
        [typeof(PictureBlock)] = new PictureFlows(),
        [typeof(AnnotatedBlock)] = new AnnotatedFlows(),
        [typeof(DiagramBlock)] = new DiagramFlows(),
        [typeof(QuoteBlock)] = new QuoteFlows(),
        [typeof(CalloutBlock)] = new CalloutFlows(),
        [typeof(MathBlock)] = new MathFlows(),
        [typeof(CardsBlock)] = new CardsFlows(),
        [typeof(ColumnsBlock)] = new ColumnsFlows(),
    });

    /// <summary>The same kinds and one more.</summary>
    public FlowTable With<T>(BlockFlows<T> flows)
        where T : Block => new(_byBlock.Append(new KeyValuePair<Type, BlockFlows>(typeof(T), flows)));

    /// <summary>True where blocks of a type have a layout of their own.</summary>
    public bool Holds(Type block) => _byBlock.ContainsKey(block);

    /// <summary>How a block is laid out; a kind without a line is laid out as its words.</summary>
    public BlockFlows Of(Block block) => _byBlock.GetValueOrDefault(block.GetType(), WordsFlows.Only);
}

/// <summary>A block of a kind that has no layout of its own: its words, so that nothing is lost.</summary>
internal sealed class WordsFlows : BlockFlows
{
    public static WordsFlows Only { get; } = new();

    public override void Add(Block block, FlowBuilder flows, BlockContext context) =>
        flows.AddText(BlockWords.Of([block]).Select(text => TextUnit.Words(text, context.RightToLeft)));
}
