using PptBatch.Cli.Agents.Calls;

namespace PptBatch.Cli.Agents.Tools;

/// <summary>The tools of a server, in the order in which an agent is likely to need them.</summary>
internal static class ToolSet
{
    public static IReadOnlyList<AgentTool> Of(Workplace place)
    {
        List<AgentTool> tools =
        [
            new PlanTool(place), new RunTool(place), new StatusTool(place), new FindingsTool(place), new LookTool(place),
            new SlidesTool(place), new EditSlideTool(place), new SlideHtmlTool(), new PreviewTool(place), new CheckTool(place),
            new DiffTool(place), new MergeTool(place),
        ];
        if (place.Model is not null)
        {
            tools.Insert(1, new EstimateTool(place));
        }

        return tools;
    }
}
