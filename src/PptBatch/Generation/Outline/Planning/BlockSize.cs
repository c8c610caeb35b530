using PptBatch.Generation.Outline.Presenting;
using PptBatch.Generation.Outline.Text;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline.Planning;

/// <summary>Estimates how much of a slide blocks take. The renderer measures; this only decides what to put together.</summary>
internal static class BlockSize
{
    /// <summary>Items of a list on one slide.</summary>
    public const int SlideItems = 6;

    private const double CharactersPerLine = 82;
    private const double CodeLine = 0.64;
    private const double CodePanel = 0.95;
    private const double OutputPanel = 0.7;
    private const double StepLines = 6;
    private const double WholeSlide = 13.5;

    /// <summary>Words of prose that a slide holds: more where they speak of code in between, which breaks them up.</summary>
    public static int WordsBeside(IEnumerable<Block> shown, SlideDensity density) => shown.OfType<CodeBlock>().ToList() switch
    {
        [] => density.Words,
        var codes => codes.Count(code => !code.Output) > 1 ? density.WordsBesideExamples : density.WordsAboutCode,
    };

    public static int Words(IEnumerable<Block> blocks) => blocks.Sum(Words);

    public static double Lines(IEnumerable<Block> blocks) => blocks.Sum(Lines);

    public static int Items(IEnumerable<Block> blocks) => blocks.OfType<ListBlock>().Sum(list => list.Items.Count(item => item.Level == 0));

    private static int Words(Block block) => block switch
    {
        ParagraphBlock prose => prose.Text.WordCount,
        HeadingBlock heading => heading.Text.WordCount,
        ListBlock list => list.Items.Sum(item => item.Text.WordCount),
        CalloutBlock callout => callout.Title.WordCount + Words(callout.Content),
        QuoteBlock quotation => Words(quotation.Content),
        GlossaryBlock terms => terms.Entries.Sum(entry => entry.Term.WordCount + entry.Definitions.Sum(text => text.WordCount)),
        StepsBlock or ColumnsBlock or CardsBlock or QuizBlock => block.Words.Sum(text => text.WordCount),
        _ => 0,
    };

    private static double Lines(Block block) => block switch
    {
        ParagraphBlock prose => LinesOf(prose.Text.Letters) + 0.5,
        HeadingBlock heading => LinesOf(heading.Text.Letters) + 0.5,
        ListBlock list => list.Items.Sum(item => LinesOf(item.Text.Letters) + 0.3),
        CodeBlock code => (code.LineCount * CodeLine) + (code.Output ? OutputPanel : CodePanel),
        TableBlock table => table.Rows.Count * 1.1,
        PictureBlock => 8,
        DiagramBlock or ChartBlock => WholeSlide,
        MathBlock equation => 2 + (equation.Tex.Length / 80),
        CalloutBlock callout => 1.5 + Lines(callout.Content),
        QuoteBlock quotation => 1 + Lines(quotation.Content),
        GlossaryBlock terms => terms.Entries.Sum(entry => 1 + LinesOf(entry.Definitions.Sum(text => text.Letters))),
        StepsBlock => StepLines,
        QuizBlock => WholeSlide,
        ColumnsBlock columns => 1 + columns.Columns.Max(column => Lines(column.Content)),
        CardsBlock => WholeSlide,
        _ => 1,
    };

    private static double LinesOf(int characters) => Math.Ceiling(Math.Max(characters, 1) / CharactersPerLine);
}
