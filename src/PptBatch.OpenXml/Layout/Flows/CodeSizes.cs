using PptBatch.OpenXml.Layout.Highlighting;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Layout.Flows;

/// <summary>
/// One size for all code of a slide, and one for all that programs printed, which is never larger: a long line of output would make the
/// code small that the slide is about. A line that is broken reads as two, so the size gives way first, down to what can be read from the
/// last row.
/// </summary>
internal sealed class CodeSizes
{
    private const double Smallest = 14;

    private const double MostGrowth = 220;
    private const double GrowthOfALine = 48;
    private readonly List<IReadOnlyList<CodePiece>> _code = [];
    private readonly List<IReadOnlyList<CodePiece>> _output = [];
    private readonly Dictionary<IReadOnlyList<CodePiece>, double> _widths = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(double Width, bool Output), double> _fitting = [];
    private readonly Dictionary<double, Dictionary<IReadOnlyList<CodePiece>, TextParagraph>> _paragraphs = [];

    /// <summary>Height that a panel with so many lines may gain: it hugs a few.</summary>
    public static double Growth(int lines) => Math.Min(MostGrowth, lines * GrowthOfALine);

    /// <summary>Counts a block's lines in.</summary>
    public void Add(IReadOnlyList<IReadOnlyList<CodePiece>> lines, bool output) => (output ? _output : _code).AddRange(lines);

    /// <summary>
    /// A line as it is set at a size: the same paragraph in every part of a block that is cut, so that it is measured once.
    /// </summary>
    public TextParagraph Paragraph(IReadOnlyList<CodePiece> line, double size)
    {
        if (!_paragraphs.TryGetValue(size, out Dictionary<IReadOnlyList<CodePiece>, TextParagraph>? lines))
        {
            lines = new(ReferenceEqualityComparer.Instance);
            _paragraphs.Add(size, lines);
        }

        if (!lines.TryGetValue(line, out TextParagraph? paragraph))
        {
            paragraph = new TextParagraph { Spans =
                [.. line.Select(piece => new TextSpan(piece.Text, size) { FixedWidth = true, Color = piece.Color })] };
            lines.Add(line, paragraph);
        }

        return paragraph;
    }

    /// <summary>Width of the widest line at a size.</summary>
    public double Widest(IReadOnlyList<IReadOnlyList<CodePiece>> lines, double size, Ruler ruler) =>
        lines.Max(line => Width(line, ruler)) / Smallest * size;

    /// <summary>
    /// The largest size that a scale allows at which no line breaks that need not; lines that break at every size do not count.
    /// </summary>
    public double Fitting(TypeScale scale, double width, bool output, Ruler ruler)
    {
        if (scale.Code <= Smallest)
        {
            return scale.Code;
        }

        double size = Math.Min(scale.CodeOf((output ? _output : _code).Count), MostWithoutBreak(width, output, ruler));
        return output && _code.Count > 0 ? Math.Min(size, Fitting(scale, width, output: false, ruler)) : size;
    }

    private double MostWithoutBreak(double width, bool output, Ruler ruler)
    {
        if (!_fitting.TryGetValue((width, output), out double most))
        {
            double widest = (output ? _output : _code).Select(line => Width(line, ruler)).Where(line => line <= width)
                .DefaultIfEmpty().Max();
            most = widest > 0 ? Math.Max(Smallest, Math.Floor(width / widest * Smallest)) : double.MaxValue;
            _fitting.Add((width, output), most);
        }

        return most;
    }

    // Measured once, at the smallest size: a fixed-width face grows evenly.
    private double Width(IReadOnlyList<CodePiece> line, Ruler ruler)
    {
        if (!_widths.TryGetValue(line, out double width))
        {
            width = ruler.NaturalWidth(
                new TextParagraph { Spans = [.. line.Select(piece => new TextSpan(piece.Text, Smallest) { FixedWidth = true })] });
            _widths.Add(line, width);
        }

        return width;
    }
}
