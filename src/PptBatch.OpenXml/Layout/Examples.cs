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
    private const int MostRunCharacters = 34;

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
        flows is [TextFlow { Units: { Count: >= FewestOfTwoColumns and <= MostOfTwoColumns } units }]
            && units.All(unit => unit.IsItem(MostItemCharacters))
            ? [new ListColumns(units)]
            : null;

    /// <summary>The flows with every run of short items, between other words too, in two columns; null where there is none.</summary>
    public static IReadOnlyList<Flow>? RunsInColumns(IReadOnlyList<Flow> flows)
    {
        Flow[] arranged = [.. flows.SelectMany(flow => flow is TextFlow text ? RunsInColumns(text.Units) : [flow])];
        return arranged.Length > flows.Count ? arranged : null;
    }

    private static IEnumerable<Flow> RunsInColumns(IReadOnlyList<TextUnit> units)
    {
        List<TextUnit> words = [];
        for (int index = 0; index < units.Count;)
        {
            TextUnit[] run = [.. units.Skip(index).TakeWhile(unit => unit.IsItem(MostRunCharacters))];
            if (run.Length < FewestOfTwoColumns)
            {
                words.AddRange(run.Length == 0 ? [units[index]] : run);
            }
            else
            {
                if (words.Count > 0)
                {
                    yield return new TextFlow(words);
                    words = [];
                }

                yield return new ListColumns(run);
            }

            index += Math.Max(1, run.Length);
        }

        if (words.Count > 0)
        {
            yield return new TextFlow(words);
        }
    }

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
