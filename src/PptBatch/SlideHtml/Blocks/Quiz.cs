using AngleSharp.Dom;
using PptBatch.SlideHtml.Kinds;
using PptBatch.SlideHtml.Model;

namespace PptBatch.SlideHtml.Blocks;

/// <summary>Questions; the right answers go to the notes.</summary>
/// <param name="Questions">The questions, in order.</param>
public sealed record QuizBlock(IReadOnlyList<QuizQuestion> Questions) : Block
{
    /// <inheritdoc/>
    public override bool IsEmpty => Questions.Count == 0;

    /// <inheritdoc/>
    public override IEnumerable<InlineText> Words =>
        Questions.SelectMany(question => (InlineText[])[question.Question, .. question.Answers.Select(answer => answer.Text)]);
}

/// <summary>A question.</summary>
/// <param name="Question">Its words; may be empty.</param>
/// <param name="Answers">The answers to choose from, in order.</param>
public sealed record QuizQuestion(InlineText Question, IReadOnlyList<QuizAnswer> Answers);

/// <summary>An answer to choose.</summary>
/// <param name="Text">Its words, without the emphasis that marks it in HTML: the slide does not tell.</param>
/// <param name="Right">True for a right one.</param>
public sealed record QuizAnswer(InlineText Text, bool Right);

internal sealed class QuizHtml : BlockHtml<QuizBlock>
{
    public override IReadOnlyList<string> Tags => ["ol", "ul"];

    public override string Class => "quiz";

    public override IReadOnlyList<string> Elements => ["li", "strong"];

    public override IEnumerable<Block> Read(IElement element, ReadContext context, int depth)
    {
        List<Block> blocks = [];
        List<QuizQuestion> questions = [];
        foreach (IElement item in Parts.Of(element))
        {
            List<Block> given = [];
            QuizQuestion question = Question(item, given, context);
            if (given.Count > 0)
            {
                // Code or a table that is asked about is read before the question.
                blocks.AddRange(questions.Count > 0 ? [new QuizBlock([.. questions]), .. given] : given);
                questions.Clear();
            }

            if (!question.Question.IsEmpty || question.Answers.Count > 0)
            {
                questions.Add(question);
            }
        }

        return [.. blocks, new QuizBlock(questions)];
    }

    private static QuizQuestion Question(IElement item, List<Block> given, ReadContext context)
    {
        List<QuizAnswer> answers = [];
        foreach (IElement list in item.Children.Where(child => child.LocalName is "ul" or "ol").ToList())
        {
            answers.AddRange(Parts.Of(list).Select(answer => new QuizAnswer(
                Quiet(InlineText.Lines(BlockReader.Paragraphs(answer, context))), answer.QuerySelector("strong, b") is not null))
                    .Where(answer => !answer.Text.IsEmpty));
            list.Remove();
        }

        return new QuizQuestion(InlineText.Lines(BlockReader.Paragraphs(item, context, given)), answers);
    }

    protected override void Write(QuizBlock block, BlockWriter html)
    {
        html.Open("ol", " class=\"quiz\"");
        foreach (QuizQuestion question in block.Questions)
        {
            html.Open("li").Text(question.Question).Open("ul");
            foreach (QuizAnswer answer in question.Answers)
            {
                html.Raw("<li>").Inline(answer.Right ? "strong" : "span", answer.Text).Raw("</li>\n");
            }

            html.Close("ul").Close("li");
        }

        html.Close("ol");
    }

    private static InlineText Quiet(InlineText text) =>
        new([.. text.Runs.Select(run => run with { Style = run.Style & ~InlineStyle.Bold })]);
}
