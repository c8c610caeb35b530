using System.Text.RegularExpressions;
using AngleSharp.Dom;
using PptBatch.Generation.Grounding.Words;

namespace PptBatch.Generation.Grounding;

/// <summary>
/// Doubts the answer of a quiz that is marked as right where the lesson speaks clearly for another one: by its own key, or because the
/// sentences that the question is about say the other.
/// </summary>
internal sealed partial class QuizDoubts(LessonFacts facts)
{
    private const double Clearly = 0.25;
    private const double Anywhere = 0.25;

    // Of a list in which several are marked, none is marked as the right answer.
    private readonly List<QuizKey> _keys = [.. facts.Passages.Where(passage => passage.IsMarked).GroupBy(passage => passage.Group)
        .Where(list => list.Count() == 1).Select(list => new QuizKey(list.First().Text, [])).Concat(QuizKey.OnLinesOf(facts.Markdown))];

    public IEnumerable<string> Of(IElement slide)
    {
        foreach (IElement question in slide.QuerySelectorAll("ol.quiz > li, ul.quiz > li"))
        {
            List<IElement> answers = [.. question.QuerySelectorAll("li")];
            List<IElement> right = [.. answers.Where(answer => answer.QuerySelector("strong") is not null)];
            string asked = string.Concat(question.ChildNodes.Where(node => node is not IElement { LocalName: "ul" or "ol" })
                .Select(node => node.TextContent)).Trim();
            if (right.Count == 1 && answers.Count > 1 && !Negated().IsMatch(asked) && !IsBest(asked, right[0], answers))
            {
                yield return right[0].TextContent.Trim();
            }
        }
    }

    private bool IsBest(string asked, IElement right, List<IElement> answers)
    {
        string[] texts = [.. answers.Select(answer => answer.TextContent)];
        List<QuizKey> keys = _keys.FindAll(key => key.IsOf(texts));
        if (keys.Count > 0)
        {
            return keys.Exists(key => QuizKey.Same(key.Right, right.TextContent));
        }

        HashSet<string> question = PlainWords.StemsOf(asked);
        double own = Support(question, right.TextContent);
        return !answers.Where(answer => answer != right).Any(answer => Support(question, answer.TextContent) > own + Clearly);
    }

    /// <summary>How well the lesson's sentences that a question is about say an answer, 0 to 1.25.</summary>
    private double Support(HashSet<string> question, string answer)
    {
        HashSet<string> said = [.. PlainWords.Of(answer).Where(word => word.Length > 2 || word.Any(char.IsDigit)).Select(PlainWords.Stem)];
        said.ExceptWith(question);
        if (said.Count == 0)
        {
            return Anywhere;
        }

        double best = 0;
        foreach (Passage passage in facts.Passages)
        {
            HashSet<string> words = [.. PlainWords.Of(passage.Text).Select(PlainWords.Stem)];
            double covered = said.Count(words.Contains) / (double)said.Count;
            HashSet<string> about = [.. passage.Stems, .. passage.Heading];
            double asked = question.Count == 0 ? 0 : question.Count(about.Contains) / (double)question.Count;
            best = Math.Max(best, covered * (Anywhere + asked));
        }

        return best;
    }

    [GeneratedRegex(
        @"\b(?:not|except|false|incorrect|wrong|no|excepto|salvo|fals[ao]|incorrect[ao]|não|exceto|falsche?|nicht|keine?|außer|pas|sauf|"
        + @"faux|fausse|non|tranne|errata)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Negated();
}
