using PptBatch.Generation.Outline.Text;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline.Presenting;

/// <summary>
/// Puts the sentence that carries a paragraph in its place; short paragraphs that follow one another count as one. What the sentence
/// stands for stays known, so that the notes have it whole.
/// </summary>
internal sealed class CarryingSentences
{
    private const int ShortParagraph = 16;
    private const int WordsOfAUnit = 150;
    private const int WordsCarriedByTheirLead = 90;
    private const int LeadWords = 5;
    private const int LongItem = 24;
    private const int FewestWords = 5;
    private const int MostWords = 24;

    private readonly ToldText _told;
    private readonly WordWeights _weights;

    /// <param name="told">Hears what the sentences stand for.</param>
    /// <param name="sections">The blocks of every section of the lesson.</param>
    public CarryingSentences(ToldText told, IEnumerable<IReadOnlyList<Block>> sections)
    {
        _told = told;
        _weights = new WordWeights(sections.SelectMany(Prose).SelectMany(prose => SentenceSplitter.Split(prose.Text))
            .Select(sentence => sentence.Plain));
    }

    /// <summary>The blocks of one section; what an exercise asks and a definition says stays as it is.</summary>
    public IReadOnlyList<Block> Of(IReadOnlyList<Block> blocks)
    {
        List<InlineText> sentences = [.. Prose(blocks).SelectMany(paragraph => SentenceSplitter.Split(paragraph.Text))];
        IReadOnlyList<double> ranks = SentenceRank.Of([.. sentences.Select(sentence => sentence.Plain)], _weights);
        return Condensed(blocks, new Queue<double>(ranks));
    }

    private static IEnumerable<ParagraphBlock> Prose(IReadOnlyList<Block> blocks) => blocks.SelectMany(Prose);

    private static IEnumerable<ParagraphBlock> Prose(Block block)
    {
        if (block is ParagraphBlock paragraph)
        {
            return [paragraph];
        }

        return block is ListBlock list ? list.Items.Where(IsLong).Select(item => new ParagraphBlock(item.Text))
            : block is CalloutBlock callout ? Prose(IsTold(callout) ? callout.Content : [.. callout.Content.OfType<CalloutBlock>()])
            : [];
    }

    private static bool IsTold(CalloutBlock callout) => callout.Kind is not (CalloutKind.Exercise or CalloutKind.Definition);

    // The ranks are taken in the order in which Prose gives the sentences.
    private List<Block> Condensed(IReadOnlyList<Block> blocks, Queue<double> ranks, bool answers = false)
    {
        List<Block> condensed = [];
        for (int i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is not ParagraphBlock)
            {
                condensed.Add(blocks[i] is CalloutBlock callout ? Condensed(callout, ranks)
                    : blocks[i] is ListBlock list ? Condensed(list, ranks) : blocks[i]);
                continue;
            }

            List<ParagraphBlock> unit = [.. Unit(blocks, i)];
            if (answers && i == 0 && IsBareAnswer(unit[0]))
            {
                ranks.Dequeue();
                condensed.Add(unit[0]);
                continue;
            }

            i += unit.Count - 1;
            condensed.AddRange(Carrying(unit, ranks, leadsIn: i + 1 < blocks.Count && blocks[i + 1] is not CalloutBlock));
        }

        return condensed;
    }

    // What an exercise asks stays; the solution inside it is told.
    private CalloutBlock Condensed(CalloutBlock callout, Queue<double> ranks) => IsTold(callout)
        ? callout with
        {
            Content = callout.Kind == CalloutKind.Solution
                ? Condensed(callout.Content, AnswerFirst(callout.Content, ranks), answers: true) : Condensed(callout.Content, ranks),
        }
        : callout with { Content = [.. callout.Content.Select(block => block is CalloutBlock inner ? Condensed(inner, ranks) : block)] };

    // "The answer is 2." says nothing of the lesson and all of the solution.
    private static bool IsBareAnswer(ParagraphBlock paragraph) =>
        paragraph.Text.WordCount < FewestWords && SentenceSplitter.Split(paragraph.Text).Count == 1;

    // A solution begins with what was asked for; what follows explains it or warns.
    private static Queue<double> AnswerFirst(IReadOnlyList<Block> solution, Queue<double> ranks)
    {
        int sentences = Prose(solution).Sum(paragraph => SentenceSplitter.Split(paragraph.Text).Count);
        for (int taken = 0; taken < sentences; taken++)
        {
            ranks.Dequeue();
        }

        return new Queue<double>(Enumerable.Range(1, sentences).Select(place => 1.0 / place));
    }

    // A list keeps its items; one that is a paragraph of its own has its carrying sentence.
    private ListBlock Condensed(ListBlock list, Queue<double> ranks)
    {
        if (!list.Items.Any(IsLong))
        {
            return list;
        }

        ListBlock condensed = list with { Items = [.. list.Items.Select(item => IsLong(item)
            ? item with { Text = Best(Candidates(new ParagraphBlock(item.Text), ranks)).Sentence } : item)] };
        _told.Remember(condensed, [.. list.Items.Select(item => item.Text)]);
        return condensed;
    }

    private static bool IsLong(ListItem item) => item.Text.WordCount > LongItem;

    private static IEnumerable<ParagraphBlock> Unit(IReadOnlyList<Block> blocks, int start)
    {
        int words = 0;
        for (int i = start; i < blocks.Count && blocks[i] is ParagraphBlock paragraph; i++)
        {
            words += paragraph.Text.WordCount;
            if (i > start && words > WordsOfAUnit)
            {
                yield break;
            }

            yield return paragraph;
        }
    }

    private IEnumerable<ParagraphBlock> Carrying(List<ParagraphBlock> unit, Queue<double> ranks, bool leadsIn)
    {
        List<Candidate> sentences = [.. unit.SelectMany(paragraph => Candidates(paragraph, ranks))];
        int words = unit.Sum(paragraph => paragraph.Text.WordCount);
        if (sentences.Count < 2 || words <= ShortParagraph)
        {
            return unit;
        }

        Candidate best = Best(sentences);
        Candidate last = sentences[^1];
        bool leads = leadsIn && last.Sentence.Plain.EndsWith(':') && last.Sentence.WordCount >= LeadWords;
        List<Candidate> chosen = !leads || best == last ? [best] : words <= WordsCarriedByTheirLead ? [last] : [best, last];
        _told.Remember(chosen[0].Paragraph.Verbatim, [.. unit.Select(paragraph => paragraph.Verbatim)]);
        return chosen.Select(sentence => sentence.Whole);
    }

    private static IEnumerable<Candidate> Candidates(ParagraphBlock paragraph, Queue<double> ranks) =>
        SentenceSplitter.Split(paragraph.Text).Select(sentence => new Candidate(sentence, paragraph, ranks.Dequeue()));

    private static Candidate Best(IEnumerable<Candidate> sentences) =>
        sentences.OrderBy(Unfitness).ThenByDescending(sentence => Math.Round(sentence.Rank, 9)).First();

    private static int Unfitness(Candidate candidate) =>
        (candidate.Sentence.Plain.EndsWith('?') ? 4 : 0) + (LeaningSentence.Leans(candidate.Sentence.Plain) ? 2 : 0)
        + (candidate.Sentence.WordCount is >= FewestWords and <= MostWords ? 0 : 1);

    private sealed record Candidate(InlineText Sentence, ParagraphBlock Paragraph, double Rank)
    {
        /// <summary>The sentence as a paragraph that knows where it comes from.</summary>
        public ParagraphBlock Whole => Sentence.Plain.Length >= Paragraph.Text.Plain.Length ? Paragraph
            : new ParagraphBlock(Sentence) { PartOf = Paragraph.Verbatim };
    }
}
