using AngleSharp.Dom;
using PptBatch.OpenXml.Slides;

namespace PptBatch.OpenXml.Html;

/// <summary>Reads questions with their answers; a right answer is one in strong, and its emphasis is taken away so that the slide does not tell.</summary>
internal static class QuizReader
{
    public static QuizBlock Read(IElement element, ReadContext context) => new([.. CompositeReader.Parts(element).Select(item =>
    {
        List<QuizAnswer> answers = [];
        foreach (IElement list in item.Children.Where(child => child.LocalName is "ul" or "ol").ToList())
        {
            answers.AddRange(CompositeReader.Parts(list).Select(answer => new QuizAnswer(
                Quiet(CompositeReader.Joined(BlockReader.Paragraphs(answer, context))), answer.QuerySelector("strong, b") is not null)).Where(answer => !answer.Text.IsEmpty));
            list.Remove();
        }

        return new QuizQuestion(CompositeReader.Joined(BlockReader.Paragraphs(item, context)), answers);
    }).Where(question => !question.Question.IsEmpty || question.Answers.Count > 0)]);

    private static InlineText Quiet(InlineText text) => new([.. text.Runs.Select(run => run with { Style = run.Style & ~InlineStyle.Bold })]);
}
