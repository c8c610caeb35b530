using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout.Blocks;

/// <summary>A picture with its caption; several in a row stand beside each other.</summary>
internal sealed class PictureFlows : BlockFlows<PictureBlock>
{
    public override PageLayout? Page => PageLayout.PictureFull;

    public static PictureFlow Flow(PictureBlock picture, BlockContext context) =>
        new(picture, context.Pictures.Find(picture.Source), context.Words.PictureNotAvailable, context.RightToLeft);

    public static GridFlow Grid(IReadOnlyList<PictureBlock> pictures, BlockContext context) => new(
        [.. pictures.Select(picture => new GridCell(new Stack([Flow(picture, context.In(picture))])))],
        pictures.Count is 2 or 4 ? 2 : 3,
        new GridLook());

    public override bool StandsBesideAPicture(Block block) => true;

    protected override void Add(PictureBlock block, FlowBuilder flows, BlockContext context) => flows.Add(Flow(block, context));
}
