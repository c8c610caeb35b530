using PptBatch.OpenXml.Layout.Flows;

namespace PptBatch.OpenXml.Layout;

/// <summary>Short things, several times: two beside each other, so that they stay on one slide.</summary>
internal static class Examples
{
    private const int Columns = 2;
    private const int FewestExamples = 3;
    private const int FewestOfTwoColumns = 7;
    private const int MostOfTwoColumns = 12;
    private const int MostItemCharacters = 60;

    // What half a page holds at 14 pt.
    private const int MostCharacters = 44;

    /// <summary>The flows with their examples in two columns, or null where there are not enough of them or one is too wide.</summary>
    public static IReadOnlyList<Flow>? SideBySide(IReadOnlyList<Flow> flows)
    {
        List<Flow> arranged = [];
        bool any = false;
        for (int index = 0; index < flows.Count;)
        {
            List<CodeFlow> run = [.. flows.Skip(index).TakeWhile(flow => flow is CodeFlow).Cast<CodeFlow>()];
            List<GridCell> examples = [.. Split(run).Select(example => new GridCell(new Stack(example)))];
            bool suits = examples.Count >= FewestExamples && run.All(code => code.IsNarrow(MostCharacters));
            arranged.AddRange(suits ? [new GridFlow(examples, Columns, new GridLook())] : run.Count > 0 ? run : [flows[index]]);
            index += Math.Max(1, run.Count);
            any |= suits;
        }

        return any ? arranged : null;
    }

    /// <summary>A list of many short items in two columns, or null where it is no such list.</summary>
    public static IReadOnlyList<Flow>? InColumns(IReadOnlyList<Flow> flows) =>
        flows is [TextFlow text] && text.Units.Count is >= FewestOfTwoColumns and <= MostOfTwoColumns && text.IsFlatList(MostItemCharacters)
            ? [new GridFlow(
                [.. text.Units.Chunk((text.Units.Count + 1) / 2).Select(half => new GridCell(new Stack([new TextFlow(half)])))], 2,
                new GridLook())]
            : null;

    // What a program printed stays with the code above it.
    private static IEnumerable<IReadOnlyList<Flow>> Split(List<CodeFlow> run)
    {
        List<Flow> example = [];
        foreach (CodeFlow code in run)
        {
            if (example.Count > 0 && !code.IsPrinted)
            {
                yield return example;
                example = [];
            }

            example.Add(code);
        }

        if (example.Count > 0)
        {
            yield return example;
        }
    }
}
