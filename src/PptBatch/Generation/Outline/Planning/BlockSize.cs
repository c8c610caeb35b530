using PptBatch.Generation.Outline.Blocks;

namespace PptBatch.Generation.Outline.Planning;

/// <summary>Estimates how much of a slide blocks take. The renderer measures; this only decides what to put together.</summary>
internal static class BlockSize
{
    /// <summary>Lines of body text that a slide holds with comfort.</summary>
    public const double SlideLines = 13.5;

    /// <summary>Words of prose and list that an audience reads while listening.</summary>
    public const int SlideWords = 60;

    /// <summary>Words that one more short thought may bring where it would have a slide to itself.</summary>
    public const int AfterthoughtWords = 15;

    /// <summary>Items of a list on one slide.</summary>
    public const int SlideItems = 6;

    private const int WordsAboutCode = 75;

    private const double CharactersPerLine = 82;
    private const double CodeLine = 0.64;
    private const double CodePanel = 0.95;
    private const double OutputPanel = 0.7;

    /// <summary>Words of prose that a slide holds: more where they speak of code in between, which breaks them up.</summary>
    public static int WordsBeside(IEnumerable<LessonBlock> shown) => shown.Any(block => block is CodeListing) ? WordsAboutCode : SlideWords;

    public static int Words(IEnumerable<LessonBlock> blocks) => blocks.Sum(Words);

    public static double Lines(IEnumerable<LessonBlock> blocks) => blocks.Sum(Lines);

    public static int Items(IEnumerable<LessonBlock> blocks) => blocks.OfType<BulletList>().Sum(list => list.Entries.Count);

    private static int Words(LessonBlock block) => block switch
    {
        Prose prose => prose.Text.WordCount,
        HeadingLine heading => heading.Text.WordCount,
        BulletList list => list.Entries.Sum(entry => entry.Text.WordCount + (entry.Children is null ? 0 : Words(entry.Children))),
        Callout callout => callout.Title.WordCount + Words(callout.Content),
        Quotation quotation => Words(quotation.Content),
        TermList terms => terms.Entries.Sum(entry => entry.Term.WordCount + entry.Definitions.Sum(text => text.WordCount)),
        _ => 0,
    };

    private static double Lines(LessonBlock block) => block switch
    {
        Prose prose => LinesOf(prose.Text.PlainText.Length) + 0.5,
        HeadingLine heading => LinesOf(heading.Text.PlainText.Length) + 0.5,
        BulletList list => list.Entries.Sum(LinesOf),
        CodeListing code => (code.LineCount * CodeLine) + (code.IsOutput ? OutputPanel : CodePanel),
        TableGrid table => (table.Head.Count + table.Body.Count) * 1.1,
        Figure => 8,
        Equation equation => 2 + (equation.Tex.Length / 80),
        Callout callout => 1.5 + Lines(callout.Content),
        Quotation quotation => 1 + Lines(quotation.Content),
        TermList terms => terms.Entries.Sum(entry => 1 + LinesOf(entry.Definitions.Sum(text => text.PlainText.Length))),
        _ => 1,
    };

    private static double LinesOf(ListEntry entry) =>
        LinesOf(entry.Text.PlainText.Length) + 0.3 + (entry.Children is null ? 0 : Lines(entry.Children));

    private static double LinesOf(int characters) => Math.Ceiling(Math.Max(characters, 1) / CharactersPerLine);
}
