using PptBatch.OpenXml.Layout.Figures;
using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Blocks;

namespace PptBatch.OpenXml.Layout.Blocks;

/// <summary>A picture or code with labels beside it that point into it; labels that are many or long are a list under it.</summary>
internal sealed class AnnotatedFlows : BlockFlows<AnnotatedBlock>
{
    private const int MostLabels = 6;
    private const int LongestLabel = 90;

    public override PageLayout? Page => PageLayout.TitleOnly;

    protected override void Add(AnnotatedBlock block, FlowBuilder flows, BlockContext context)
    {
        if (block.Labels.Count <= MostLabels && block.Labels.All(label => label.Text.Letters <= LongestLabel)
            && Pointed(block, flows, context) is { Count: > 0 } contents)
        {
            flows.Add(new AnnotatedFlow(contents, block.Labels, UnderEachOther(block, context), context.RightToLeft));
        }
        else
        {
            flows.Add(UnderEachOther(block, context).Flows);
        }

        if (block.Caption is { IsEmpty: false } caption)
        {
            flows.Add(new CaptionFlow(caption, context.RightToLeft));
        }
    }

    private static Stack UnderEachOther(AnnotatedBlock block, BlockContext context) => new(
    [
        .. FlowBuilder.Build([block.Content], context),
        new TextFlow([.. block.Labels.Select(label => TextUnit.Words(label.Text, context.RightToLeft))]),
    ]);

    // Code is larger where its labels have room beside it without a column of their own.
    private static IReadOnlyList<PointedAt> Pointed(AnnotatedBlock block, FlowBuilder flows, BlockContext context) => block.Content switch
    {
        PictureBlock picture when context.Pictures.Find(picture.Source) is { } opened =>
            [new PointedPicture(new PictureFrame { Box = default, Name = "Picture", AltText = picture.AltText, Picture = opened })],
        CodeBlock code => [.. new[] { 0, PointedCode.LabelRoom }.Select(room => new PointedCode(new CodeFlow(
            code.Code, code.CodeLanguage, tagged: false, code.Output, flows.CodeSizes,
            [.. code.MarkedLines.Union(block.Labels.Select(label => label.Line).OfType<int>()).Order()],
            room), keepsRoom: room > 0))],
        _ => [],
    };
}
