using PptBatch.Localization;
using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Slides;

namespace PptBatch.OpenXml.Layout;

/// <summary>Questions with their answers below; which answer is right is for the notes.</summary>
internal static class QuizUnits
{
    public static IEnumerable<TextUnit> Of(QuizBlock quiz, bool rightToLeft) => quiz.Questions.SelectMany((question, index) => (TextUnit[])
    [
        TextUnit.Question(question.Question, index + 1, rightToLeft),
        .. question.Answers.Select((answer, choice) => TextUnit.Choice(answer.Text, choice + 1, rightToLeft)),
    ]);

    /// <summary>The notes of a slide's questions: each with its right answer.</summary>
    public static IEnumerable<InlineText> Notes(IEnumerable<Block> blocks, Phrasebook words) =>
        from quiz in blocks.OfType<QuizBlock>()
        from question in quiz.Questions
        where question.Answers.Any(answer => answer.Right)
        select new InlineText(
        [
            .. question.Question.Runs,
            new Inline($" {words.Answer}: "),
            .. question.Answers.Where(answer => answer.Right).SelectMany(answer => answer.Text.Runs),
        ]);
}
