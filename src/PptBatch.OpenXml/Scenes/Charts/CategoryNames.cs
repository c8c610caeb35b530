namespace PptBatch.OpenXml.Scenes.Charts;

/// <summary>The names along an axis, broken and shortened to the room that they have.</summary>
internal sealed class CategoryNames(IReadOnlyList<string> names, ChartText? look)
{
    private const int MostRows = 2;

    /// <summary>The width of the longest.</summary>
    public double Widest => look is null || names.Count == 0 ? 0 : names.Max(name => ChartSheet.Width(name, look));

    /// <summary>How many lines they take in a width; null where they do not fit in two.</summary>
    public int? Rows(double width)
    {
        int most = 1;
        foreach (string name in look is null ? [] : names)
        {
            List<string> lines = Lines(name, width);
            if (lines.Count > MostRows || lines.Any(line => ChartSheet.Width(line, look!) > width))
            {
                return null;
            }

            most = Math.Max(most, lines.Count);
        }

        return most;
    }

    /// <summary>The words of a name on lines of a width; a word that is longer is a line of its own.</summary>
    public List<string> Lines(string name, double width)
    {
        List<string> lines = [];
        foreach (string word in name.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && ChartSheet.Width(lines[^1] + " " + word, look!) <= width)
            {
                lines[^1] += " " + word;
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }

    public string Shortened(string name, double width)
    {
        string line = name.ReplaceLineEndings(" ");
        double whole = ChartSheet.Width(line, look!);
        int fitting = (int)(line.Length * width / whole) - 1;
        return whole <= width ? line : Excerpt.Of(line, Math.Clamp(fitting, 1, Math.Max(1, line.Length - 1)));
    }
}
