using PptBatch.Localization;
using PptBatch.OpenXml.Layout.Flows;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout.Blocks;

/// <summary>Questions with their answers below; which answer is right is for the notes.</summary>
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

    protected override void Add(QuizBlock block, FlowBuilder flows, BlockContext context) =>
        flows.AddText(block.Questions.SelectMany((question, index) => (TextUnit[])
        [
            TextUnit.Question(question.Question, index + 1, context.RightToLeft),
            .. question.Answers.Select((answer, choice) => TextUnit.Choice(answer.Text, choice + 1, context.RightToLeft)),
        ]));
}
