using PptBatch.OpenXml.Layout.Flows;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout.Blocks;

/// <summary>
/// Turns blocks into flows. Paragraphs and lists that follow each other share one flow, so that they share one placeholder.
/// </summary>
internal sealed class FlowBuilder
{
    private readonly List<Flow> _flows = [];
    private readonly List<TextUnit> _units = [];

    private FlowBuilder(CodeSizes? sizes) => CodeSizes = sizes ?? new();

    /// <summary>The one size of all code of the slide.</summary>
    public CodeSizes CodeSizes { get; }

    /// <summary>Language of the last code; code that goes on in it does not name it again.</summary>
    public string? CodeLanguage { get; set; }

    /// <summary>The flows of some blocks.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="context">What laying them out needs.</param>
    /// <param name="sizes">Those of what they stand in, or null for a slide's own blocks.</param>
    public static IReadOnlyList<Flow> Build(IEnumerable<Block> blocks, BlockContext context, CodeSizes? sizes = null)
    {
        FlowBuilder builder = new(sizes);
        IReadOnlyList<IReadOnlyList<Block>> runs = [.. PictureRuns.Of(blocks)];
        bool leads = runs is [[ParagraphBlock], [ListBlock], ..];
        foreach (IReadOnlyList<Block> run in runs)
        {
            BlockContext inside = context.In(run[0]);
            if (run.Count > 1)
            {
                builder.Add(PictureFlows.Grid([.. run.Cast<PictureBlock>()], context));
            }
            else if (leads && run == runs[0])
            {
                builder._units.Add(TextUnit.Lead(((ParagraphBlock)run[0]).Text, inside.RightToLeft));
            }
            else
            {
                context.Table.Of(run[0]).Add(run[0], builder, inside);
            }
        }

        builder.CloseText();
        return builder._flows;
    }

    /// <summary>Adds running text, which joins that before it.</summary>
    public void AddText(IEnumerable<TextUnit> units) => _units.AddRange(units);

    /// <summary>Adds flows that stand by themselves.</summary>
    public void Add(params IEnumerable<Flow> flows)
    {
        CloseText();
        _flows.AddRange(flows);
    }

    private void CloseText()
    {
        // What introduces a table, a picture or code stands in a flow of its own and so can go on with it.
        int introductions = 0;
        while (introductions < _units.Count && _units[^(introductions + 1)].LeadsIn)
        {
            introductions++;
        }

        if (_units.Count > introductions)
        {
            _flows.Add(new TextFlow([.. _units.Take(_units.Count - introductions)]));
        }

        if (introductions > 0)
        {
            _flows.Add(new TextFlow([.. _units.TakeLast(introductions)]));
        }

        _units.Clear();
    }
}
