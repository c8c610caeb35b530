using PptBatch.Diagrams;

namespace PptBatch.OpenXml.Tests.Layout.Diagrams;

/// <summary>Graphs with every shape, loops, labels and words of all lengths; the same seed gives the same graph.</summary>
internal static class RandomGraphs
{
    private static readonly string[] Words =
    [
        "read", "data", "the model", "forecast", "pressure", "temperature", "check", "station", "a", "of instruments", "is", "wind",
            "compute",
        "Wahrscheinlichkeitsverteilung",
    ];

    public static GraphDiagram Graph(int seed, int mostNodes = 25)
    {
        Random random = new(seed);
        int nodes = random.Next(2, mostNodes + 1);
        int wanted = Math.Min(random.Next(0, nodes * 2), nodes * nodes / 2);
        HashSet<(int From, int To)> edges = [];
        while (edges.Count < wanted)
        {
            edges.Add((random.Next(nodes), random.Next(nodes)));
        }

        return new GraphDiagram(
            [.. Enumerable.Range(0, nodes).Select(node => new DiagramNode($"n{node}", Text(random, 6), (NodeShape)random.Next(8)))],
            [.. edges.Select(edge => new DiagramEdge($"n{edge.From}", $"n{edge.To}", random.Next(3) == 0 ? Text(random, 3) : ""))])
        {
            Direction = (DiagramDirection)random.Next(4),
        };
    }

    /// <summary>A flow from one start in which every third step is a decision, with one edge that leads anywhere.</summary>
    public static GraphDiagram Flow(int seed)
    {
        Random random = new(seed);
        int nodes = random.Next(4, 10);
        HashSet<(int From, int To)> edges = [.. Enumerable.Range(1, nodes - 1).Select(node => (random.Next(Math.Max(0, node - 3), node), node))];
        edges.Add((nodes - 1, random.Next(nodes - 1)));
        return new GraphDiagram(
            [.. Enumerable.Range(0, nodes).Select(node =>
                new DiagramNode($"n{node}", Text(random, 5), node % 3 == 1 ? NodeShape.Decision : NodeShape.Process))],
            [.. edges.Select(edge => new DiagramEdge($"n{edge.From}", $"n{edge.To}", edge.From % 3 == 1 ? Text(random, 2) : ""))]);
    }

    private static string Text(Random random, int mostWords) =>
        string.Join(' ', Enumerable.Range(0, random.Next(1, mostWords + 1)).Select(_ => Words[random.Next(Words.Length)]));
}
