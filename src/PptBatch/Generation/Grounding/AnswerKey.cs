using AngleSharp.Dom;
using PptBatch.Generation.Grounding.Words;

namespace PptBatch.Generation.Grounding;

/// <summary>
/// The lesson's own answers to its own questions: two numbered lists of one length, the first of questions. A row of a slide that begins as
/// one of the questions must go on as the answer with that number.
/// </summary>
internal sealed class AnswerKey
{
    private const double Clearly = 0.25;
    private const double MostOfAQuestion = 0.6;

    private readonly List<(Passage Question, HashSet<string> Answer, int List)> _pairs = [];

    public AnswerKey(LessonFacts facts)
    {
        List<List<Passage>> lists = [.. facts.Passages.Where(passage => passage.Ordinal is not null).GroupBy(passage => passage.Group)
            .Select(list => list.ToList()).Where(list => list.Count > 1)];
        for (int index = 1; index < lists.Count; index++)
        {
            List<Passage> questions = lists[index - 1];
            if (questions.Count == lists[index].Count && questions.Count(item => item.Text.TrimEnd().EndsWith('?')) * 2 > questions.Count)
            {
                _pairs.AddRange(questions.Zip(lists[index], (question, answer) => (question, WordsOf(answer.Text), index)));
            }
        }
    }

    public IEnumerable<string> Doubts(IElement slide) =>
        from row in slide.QuerySelectorAll("tr")
        where row.Children.Length > 1 && !IsAnswered(row.Children[0].TextContent, row.Children[^1].TextContent)
        select row.Children[^1].TextContent.Trim();

    private bool IsAnswered(string asked, string answer)
    {
        HashSet<string> question = PlainWords.StemsOf(asked);
        HashSet<string> said = WordsOf(answer);
        double best = _pairs.Count == 0 ? 0 : _pairs.Max(pair => pair.Question.Covers(question));
        List<(Passage Question, HashSet<string> Answer, int List)> meant =
            [.. _pairs.Where(pair => pair.Question.Covers(question) == best)];
        if (best < MostOfAQuestion || meant.Count != 1 || said.Count == 0)
        {
            return true;
        }

        double own = Covered(said, meant[0].Answer);
        return !_pairs.Any(pair => pair.List == meant[0].List && Covered(said, pair.Answer) > own + Clearly);
    }

    private static double Covered(HashSet<string> said, HashSet<string> answer) => said.Count(answer.Contains) / (double)said.Count;

    private static HashSet<string> WordsOf(string text) => [.. PlainWords.Of(text).Select(PlainWords.Stem)];
}
