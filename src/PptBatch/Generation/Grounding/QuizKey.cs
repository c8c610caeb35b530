using PptBatch.Generation.Grounding.Words;
using PptBatch.Generation.Outline.Text;

namespace PptBatch.Generation.Grounding;

/// <summary>What a lesson says is the right answer to one of its questions.</summary>
/// <param name="Right">The right answer.</param>
/// <param name="Options">All answers to choose from, or none where the lesson has them in a list.</param>
internal sealed record QuizKey(string Right, IReadOnlyList<string> Options)
{
    private const int LeastShared = 2;

    /// <summary>The keys of questions that stand on one line with their answers.</summary>
    public static IEnumerable<QuizKey> OnLinesOf(string markdown) =>
        from line in markdown.Replace("*", "", StringComparison.Ordinal).Split('\n')
        let question = QuestionLine.Of(line)
        where question is not null
        let options = question.Options.Select(option => line[option]).ToList()
        select new QuizKey(options[question.Right], options);

    /// <summary>True where the key is of a question with these answers.</summary>
    public bool IsOf(IReadOnlyList<string> answers) => answers.Any(answer => Same(answer, Right))
        && (Options.Count == 0 || Options.Count(option => answers.Any(answer => Same(answer, option))) >= LeastShared);

    /// <summary>True for the same words.</summary>
    public static bool Same(string left, string right) =>
        PlainWords.Of(left).SequenceEqual(PlainWords.Of(right), StringComparer.Ordinal);
}
