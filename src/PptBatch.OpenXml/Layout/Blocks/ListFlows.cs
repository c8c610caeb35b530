using PptBatch.OpenXml.Layout.Figures;
using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout.Blocks;

/// <summary>
/// A list with its nested lists. A few short items most of which name an icon stand on panels beside each other; the only item of a slide
/// is a statement and not a dot in a corner.
/// </summary>
internal sealed class ListFlows : BlockFlows<ListBlock>
{
    private const int MostOnPanels = 6;
    private const int LongestOnPanel = 110;

    public override IEnumerable<TextUnit> Text(Block block, bool rightToLeft) => TextUnit.Items(((ListBlock)block).Items, rightToLeft);

    public override PageLayout? LargePage => PageLayout.Statement;

    public override bool StandsBesideAPicture(Block block) => true;

    // Panels with icons want the whole width.
    public override bool StandsBesideATitle(Block block) => ((ListBlock)block).Items.Any(item => item.Icon is null);

    public override Flow? Large(Block block, SlideModel slide, BlockContext context, Ruler ruler) =>
        slide.LayoutWish is not ("title" or "section") && ((ListBlock)block).Items is [{ Level: 0, Ordered: false, Icon: null } only]
            && new StatementFlow(only.Text, context.RightToLeft, ruler.Style) is { } statement && statement.Holds(ruler)
            ? slide.LayoutWish is "summary" ? StatementFlow.Answer(only.Text, context.RightToLeft) : statement
            : null;

    protected override void Add(ListBlock block, FlowBuilder flows, BlockContext context)
    {
        if (block.Items.Count is > 1 and <= MostOnPanels && block.Items.All(item =>
            item.Level == 0 && item.Text.Letters <= LongestOnPanel)
            && block.Items.Count(item => context.Icons.Find(item.Icon) is not null) * 2 > block.Items.Count)
        {
            flows.Add(PanelGrid.Of(
                [.. block.Items.Select(item => OnPanel(item))], block.Items.Count switch { 3 => 1, 5 => 3, 6 => 3, _ => 2 },
                block.Items.Count > 4 ? PanelGrid.Card : PanelGrid.Sideways, context, flows.CodeSizes));
            return;
        }

        bool points = context.Sums && block.Items.Count is > 1 and <= MostOnPanels && block.Items.All(item => item.Level == 0);
        flows.AddText(points ? TextUnit.Points(block.Items, context.RightToLeft) : TextUnit.Items(block.Items, context.RightToLeft));
    }

    private static (InlineText? Title, IReadOnlyList<Block> Content, string? Icon) OnPanel(ListItem item)
    {
        HeadedText text = HeadedText.Of([item.Text]);
        return (text.Heading, [.. text.Text.Select(part => new ParagraphBlock(part))], item.Icon);
    }
}
