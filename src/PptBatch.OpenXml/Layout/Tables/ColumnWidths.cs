using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Layout.Tables;

/// <summary>
/// Widths by content: every column gets what its longest word needs, then the rest is shared by how much the columns have to say. One
/// unbroken word cannot take the table: what it may ask for is capped, and it is broken there.
/// </summary>
internal static class ColumnWidths
{
    private const double MostOfTable = 0.4;
    private const double Least = 36;
    private const double MostPulled = 3;
    private const double LeastOfPage = 0.75;

    // A column whose longest cell asks for no more than this keeps its cells on one line.
    private const double Brief = 0.18;

    public static double[] Of(IReadOnlyList<(double Minimum, double Natural)> columns, double width)
    {
        double[] words = ForWords(columns, width);
        double[] lines =
            [.. columns.Select((column, index) => column.Natural <= width * Brief ? Math.Max(words[index], column.Natural) : words[index])];
        double[] least = lines.Sum() <= width ? lines : words;
        double[] most = [.. columns.Select((column, index) => Math.Max(least[index], column.Natural))];
        if (most.Sum() <= width)
        {
            // A small table that is pulled as wide as the page sets its columns too far apart to read across.
            return Share(most, Math.Min(width, Math.Max(most.Sum() * MostPulled, width * LeastOfPage)) - most.Sum());
        }

        if (least.Sum() >= width)
        {
            return Level(least, width);
        }

        double spare = width - least.Sum();
        double wanted = most.Sum() - least.Sum();
        return [.. least.Select((column, index) => column + (spare * (most[index] - column) / wanted))];
    }

    /// <summary>True where words are broken because the columns together have no room for them.</summary>
    public static bool BreakWords(IReadOnlyList<(double Minimum, double Natural)> columns, double width) =>
        ForWords(columns, width).Sum() > width;

    private static double[] ForWords(IReadOnlyList<(double Minimum, double Natural)> columns, double width)
    {
        double cap = Math.Max(width * MostOfTable, width / columns.Count);
        return [.. columns.Select(column => Math.Max(Least, Math.Min(column.Minimum, cap)))];
    }

    // The widest give way until all fit: a column that asks for less than its share gets what it asks for.
    private static double[] Level(double[] wanted, double width)
    {
        double level = 0;
        double left = width;
        double[] ordered = [.. wanted.Order()];
        for (int index = 0; index < ordered.Length; index++)
        {
            level = left / (ordered.Length - index);
            if (ordered[index] > level)
            {
                break;
            }

            left -= ordered[index];
        }

        return [.. wanted.Select(column => Math.Min(column, level))];
    }

    private static double[] Share(double[] widths, double spare)
    {
        double sum = widths.Sum();
        return [.. widths.Select(width => width + (spare * width / sum))];
    }

    /// <summary>Minimum and natural width of a cell's paragraphs.</summary>
    public static (double Minimum, double Natural) Measure(IEnumerable<TextParagraph> paragraphs, Ruler ruler, double padding)
    {
        (double minimum, double natural) = (0, 0);
        foreach (TextParagraph paragraph in paragraphs)
        {
            minimum = Math.Max(minimum, ruler.MinimumWidth(paragraph));
            natural = Math.Max(natural, ruler.NaturalWidth(paragraph));
        }

        return (minimum + padding, natural + padding);
    }
}
