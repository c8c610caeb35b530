using System.Collections.Frozen;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;
using PptBatch.OpenXml.Scenes.Colors;
using PptBatch.OpenXml.Scenes.Geometry;
using PptBatch.OpenXml.Text;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Scenes.Charts;

/// <summary>Collects what is drawn of a chart, and measures its text.</summary>
internal sealed class ChartSheet
{
    public const double Gap = 8;
    private const double LineHeight = 1.2;
    private readonly List<ChartMark> _marks = [];

    public IReadOnlyList<ChartMark> Marks => _marks;

    /// <summary>Height of a line of text with room around it.</summary>
    public static double Row(ChartText look) => look.SizePt * 1.7;

    public static double Width(string text, ChartText look)
    {
        if (text.Length == 0)
        {
            return 0;
        }

        InlineStyle style = look.Bold ? InlineStyle.Bold : InlineStyle.None;
        TextParagraph paragraph = new() { Spans = [new TextSpan(text, look.SizePt) { Style = style }] };
        return ParagraphLayout.NaturalWidth(paragraph, new FontScheme(look.Face, look.Face, FontScheme.Default.FixedWidth));
    }

    public void Rectangle(Box box, Rgb? fill, ChartStroke? line = null) => _marks.Add(new PathMark(
        [
            new PathStep(PathVerb.Move, [(box.X, box.Y)]), new PathStep(PathVerb.Line, [(box.Right, box.Y)]),
            new PathStep(PathVerb.Line, [(box.Right, box.Bottom)]), new PathStep(PathVerb.Line, [(box.X, box.Bottom)]),
            new PathStep(PathVerb.Close, []),
        ],
        fill,
        line));

    public void Rule(double x1, double y1, double x2, double y2, ChartStroke? line) => Lines([(x1, y1), (x2, y2)], line);

    public void Lines(IReadOnlyList<(double X, double Y)> points, ChartStroke? line)
    {
        if (points.Count > 1 && line is not null)
        {
            _marks.Add(new PathMark(Steps(points), null, line));
        }
    }

    public void Area(IReadOnlyList<(double X, double Y)> corners, Rgb? fill, ChartStroke? line)
    {
        if (corners.Count > 1)
        {
            _marks.Add(new PathMark([.. Steps(corners), new PathStep(PathVerb.Close, [])], fill, line));
        }
    }

    public void Dot(double x, double y, double radius, Rgb fill)
    {
        Pen pen = new(new Box(x - radius, y - radius, 2 * radius, 2 * radius), FrozenDictionary<string, double>.Empty);
        Add(pen.Oval(radius, radius, radius, radius), fill, null);
    }

    /// <summary>A part of a ring or of a disc; radians, clockwise from three o'clock.</summary>
    public void Sector((double X, double Y) middle, double inner, double outer, double start, double sweep, Rgb fill, ChartStroke? line)
    {
        Pen pen = new(new Box(middle.X, middle.Y, 1, 1), FrozenDictionary<string, double>.Empty);
        pen.Move(outer * Math.Cos(start), outer * Math.Sin(start)).Arc(outer, outer, start, sweep);
        double end = start + sweep;
        pen.Line(inner * Math.Cos(end), inner * Math.Sin(end));
        if (inner > 0)
        {
            pen.Arc(inner, inner, end, -sweep);
        }

        Add(pen.Close(), fill, line);
    }

    /// <summary>Text whose lines are about a point.</summary>
    public void Text(string text, double x, double y, TextAlign align, ChartText look, double degrees = 0)
    {
        string[] lines = text.Split('\n');
        for (int line = 0; line < lines.Length; line++)
        {
            double shift = (line - ((lines.Length - 1) / 2.0)) * look.SizePt * LineHeight;
            if (lines[line].Length > 0)
            {
                _marks.Add(degrees == 0
                    ? new TextMark(lines[line], x, y + shift, align, look, 0)
                    : new TextMark(lines[line], x + shift, y, align, look, degrees));
            }
        }
    }

    private void Add(Pen pen, Rgb fill, ChartStroke? line) =>
        _marks.AddRange(pen.Path().Parts.Select(part => new PathMark(part.Steps, fill, line)));

    private static List<PathStep> Steps(IReadOnlyList<(double X, double Y)> points) =>
        [.. points.Select((point, index) => new PathStep(index == 0 ? PathVerb.Move : PathVerb.Line, [point]))];
}
