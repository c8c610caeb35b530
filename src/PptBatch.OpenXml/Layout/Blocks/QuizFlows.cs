using PptBatch.Localization;
using PptBatch.OpenXml.Layout.Figures;
using PptBatch.OpenXml.Layout.Flows;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout.Blocks;

/// <summary>Questions with their answers below as large choices; which answer is right is for the notes.</summary>
internal sealed class QuizFlows : BlockFlows<QuizBlock>
{
    public override IEnumerable<InlineText> Notes(Block block, Phrasebook words) =>
        from question in ((QuizBlock)block).Questions
        where question.Answers.Any(answer => answer.Right)
        select new InlineText(
        [
            .. question.Question.Runs,
            new Inline($" {words.Answer}: "),
            .. question.Answers.Where(answer => answer.Right).SelectMany(answer => answer.Text.Runs),
        ]);

    public override bool StandsBesideATitle(Block block) => true;

    private static bool IsTitle(InlineText question, BlockContext context) =>
        string.Equals(question.Plain.Trim(), context.Title.Trim(), StringComparison.OrdinalIgnoreCase);

    protected override void Add(QuizBlock block, FlowBuilder flows, BlockContext context)
    {
        for (int index = 0; index < block.Questions.Count; index++)
        {
            QuizQuestion question = block.Questions[index];
            List<Flow> parts = [];
            if (!question.Question.IsEmpty && !(block.Questions.Count == 1 && IsTitle(question.Question, context)))
            {
                parts.Add(new TextFlow([block.Questions.Count == 1
                    ? TextUnit.Heading(question.Question, context.RightToLeft)
                    : TextUnit.Question(question.Question, index + 1, context.RightToLeft)]));
            }

            if (question.Answers.Count > 0)
            {
                parts.Add(new ChoicesFlow(question.Answers, 0, context.RightToLeft));
            }

            flows.Add(parts.Count > 1 ? [new StackFlow(new Stack(parts), together: true)] : parts);
        }
    }
}
