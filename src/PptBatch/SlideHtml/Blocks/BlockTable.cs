using PptBatch.SlideHtml.Kinds;

namespace PptBatch.SlideHtml.Blocks;

/// <summary>The kinds of block of the dialect, one line each. Of two that an element could be, the first wins.</summary>
internal static class BlockTable
{
    /// <summary>The kinds.</summary>
    public static BlockKinds Standard { get; } = new(
    [
        new ParagraphHtml(),
        new HeadingHtml(),
        new StepsHtml(),
        new TimelineHtml(),
        new QuizHtml(),
        new ListHtml(),
        new ChartHtml(),
        new TableHtml(),
        new MermaidHtml(),
        new CodeHtml(),
        new PictureHtml(),
        new DiagramHtml(),
        new AnnotatedHtml(),
        new FigureHtml(),
        new QuoteHtml(),
        new GlossaryHtml(),
        new CalloutHtml(),
        new CardsHtml(),
        new StatsHtml(),
        new HeroHtml(),
        new ColumnsHtml(),
        new ComparisonHtml(),
        new MathHtml(),
    ],
    words => new ParagraphBlock(words));
}
