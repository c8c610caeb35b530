namespace PptBatch.OpenXml.Layout.Diagrams.Trees;

/// <summary>
/// Places a tree as Reingold and Tilford do (1981): subtrees are moved together until their outlines touch, and a parent stands in the
/// middle
/// of its children. The outlines hold the nodes' own heights, so that nodes of several lines take the room that they need.
/// </summary>
internal static class TidyTree
{
    /// <summary>Places the nodes and says how much the tree takes across.</summary>
    public static double Place(PlacedTree root, double gap)
    {
        root.Middle = 0;
        Outline outline = Build(root, gap);
        double first = outline.Low.Min();
        Settle(root, -first);
        return outline.High.Max() - first;
    }

    private static Outline Build(PlacedTree node, double gap)
    {
        Outline below = new([], []);
        List<double> places = [];
        foreach (PlacedTree child in node.Children)
        {
            Outline outline = Build(child, gap);
            double place = 0;
            for (int depth = 0; depth < Math.Min(below.High.Count, outline.Low.Count); depth++)
            {
                // Cousins stand farther apart than brothers.
                double space = depth == 0 && places.Count > 0 && child.Children.Count == 0 ? gap : gap * 1.5;
                place = Math.Max(place, below.High[depth] + space - outline.Low[depth]);
            }

            places.Add(place);
            below.Add(outline, place);
        }

        double middle = places.Count == 0 ? 0 : (places[0] + places[^1]) / 2;
        for (int child = 0; child < places.Count; child++)
        {
            node.Children[child].Middle = places[child] - middle;
        }

        below.Move(-middle);
        return new Outline([-node.Height / 2, .. below.Low], [node.Height / 2, .. below.High]);
    }

    private static void Settle(PlacedTree node, double at)
    {
        node.Middle += at;
        foreach (PlacedTree child in node.Children)
        {
            Settle(child, node.Middle);
        }
    }

    /// <summary>The edges of a subtree at each depth.</summary>
    private sealed record Outline(List<double> Low, List<double> High)
    {
        public void Add(Outline other, double moved)
        {
            for (int depth = 0; depth < other.Low.Count; depth++)
            {
                if (depth == Low.Count)
                {
                    Low.Add(other.Low[depth] + moved);
                    High.Add(other.High[depth] + moved);
                }
                else
                {
                    Low[depth] = Math.Min(Low[depth], other.Low[depth] + moved);
                    High[depth] = Math.Max(High[depth], other.High[depth] + moved);
                }
            }
        }

        public void Move(double by)
        {
            for (int depth = 0; depth < Low.Count; depth++)
            {
                Low[depth] += by;
                High[depth] += by;
            }
        }
    }
}
