using PptBatch.OpenXml.Layout.Highlighting;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Layout.Flows;

/// <summary>
/// Code on its panel, a paragraph a line, with its language at the top right; what a program printed is a quieter panel below.
/// </summary>
internal sealed class CodeFlow : Flow
{
    private const double EdgeWidth = 4;

    // So few lines stay together, and so few are no part of a longer block.
    private const int ShortBlock = 6;
    private const int FewestOfAPart = 3;
    private static readonly Insets Inside = new(14, 8, 12, 8);
    private readonly IReadOnlyList<IReadOnlyList<CodePiece>> _lines;
    private readonly CodeTag? _tag;
    private readonly bool _output;
    private readonly CodeSizes _sizes;
    private readonly double _reserve;

    // By reference: a part of the code holds the same lines.
    private readonly HashSet<object> _marked;
    private readonly Dictionary<double, IReadOnlyList<TextParagraph>> _paragraphs = [];

    /// <param name="code">The code as it is.</param>
    /// <param name="language">Its language, for the highlighting, or null.</param>
    /// <param name="tagged">Whether the language is written at the top right.</param>
    /// <param name="output">True for what a program printed.</param>
    /// <param name="sizes">Shared by the code of a slide.</param>
    /// <param name="marked">The lines that the slide speaks of, from 1.</param>
    /// <param name="reserve">Room that no line takes, at the end of the panel, in points.</param>
    public CodeFlow(
        string code, string? language, bool tagged, bool output, CodeSizes sizes, IReadOnlyList<int>? marked = null, double reserve = 0)
        : this(
            WithoutBlankEdges(
                CodeLines.Of(output ? [new CodePiece(code, ColorToken.Ink)] : CodeHighlighter.Highlight(code, language)),
                atTop: marked is not { Count: > 0 }),
            tagged && !output ? CodeTag.Of(language) : null,
            output,
            sizes,
            new HashSet<object>(ReferenceEqualityComparer.Instance),
            reserve)
    {
        sizes.Add(_lines, output);
        _marked.UnionWith((marked ?? []).Where(line => line <= _lines.Count).Select(line => _lines[line - 1]));
    }

    private CodeFlow(
        IReadOnlyList<IReadOnlyList<CodePiece>> lines, CodeTag? tag, bool output, CodeSizes sizes, HashSet<object> marked, double room) =>
        (_lines, _tag, _output, _sizes, _marked, _reserve) = (lines, tag, output, sizes, marked, room);

    public override bool IsPrinted => _output;

    /// <summary>Lines of it.</summary>
    public int LineCount => _lines.Count;

    public override double Gap => _output ? 4 : 12;

    /// <summary>True where no line is longer than so many characters.</summary>
    public bool IsNarrow(int characters) => _lines.All(line => line.Sum(piece => piece.Text.Length) <= characters);

    public override double Height(double width, TypeScale scale, Ruler ruler)
    {
        double size = Size(scale, width, ruler);
        return ruler.Height(Paragraphs(size), TextWidth(width)) + Top(size, width, scale, ruler) + (Inside.Bottom * scale.Air);
    }

    public override double MostHeight(double width, TypeScale scale, Ruler ruler) =>
        _output ? Height(width, scale, ruler) : Height(width, scale, ruler) + CodeSizes.Growth(_lines.Count);

    public override (Flow? Head, Flow? Tail) Cut(double width, double height, TypeScale scale, Ruler ruler, bool force)
    {
        double size = Size(scale, width, ruler);
        IReadOnlyList<TextParagraph> paragraphs = Paragraphs(size);
        double room = height - Top(size, width, scale, ruler) - (Inside.Bottom * scale.Air);
        int fitting = 0;
        for (double used = 0; fitting < paragraphs.Count; fitting++)
        {
            used += ruler.Measure(paragraphs[fitting], TextWidth(width)).Height;
            if (used > room)
            {
                break;
            }
        }

        if (fitting == _lines.Count)
        {
            return (this, null);
        }

        int at = BestBreak(fitting, force);
        if (at == 0 && force)
        {
            return CutLine(paragraphs[0], width, room, ruler);
        }

        return at == 0 ? (null, this) : (Part(0, at), Part(at, _lines.Count));
    }

    public override void Place(Box box, TypeScale scale, Ruler ruler, PageBuilder page)
    {
        if (!_output)
        {
            page.Add(new ShapeFrame { Box = box with { Width = EdgeWidth }, Name = "Edge", AltText = "", Fill = ColorToken.Accent });
        }

        double size = Size(scale, box.Width, ruler);
        Box panel = new(box.X + EdgeWidth, box.Y, box.Width - EdgeWidth, box.Height);
        double top = Inside.Top * scale.Air;
        double bottom = Inside.Bottom * scale.Air;
        double textWidth = TextWidth(box.Width);

        // What stands at the right is read after the code, and before it where reading goes from right to left.
        Box? tagBox = null;
        bool marks = _lines.Any(_marked.Contains);
        if (_tag is not null || marks)
        {
            // One panel holds code, tag and marks, so that it has one outline where panels have one.
            page.Add(new ShapeFrame { Box = panel, Name = "Panel", AltText = "", Fill = ColorToken.CodeSurface });
        }

        if (_tag is not null && Beside(size, box.Width, ruler))
        {
            tagBox = new Box(panel.Right - _tag.Width(ruler), panel.Y, _tag.Width(ruler), panel.Height);
            panel = panel with { Width = panel.Width - tagBox.Value.Width };
            textWidth -= tagBox.Value.Width;
        }
        else if (_tag is not null)
        {
            _tag.Place(panel with { Height = CodeTag.Height }, ruler, page);
            panel = panel with { Y = panel.Y + CodeTag.Height, Height = panel.Height - CodeTag.Height };
            top = 0;
        }

        if (tagBox is { } first && page.RightToLeft)
        {
            _tag!.Place(first, ruler, page);
        }

        Mark(panel, top, bottom, size, textWidth, ruler, page);
        page.Add(new TextFrame
        {
            Box = panel,
            Name = _output ? "Output" : "Code",
            Placeholder = page.NextBody(),
            Paragraphs = ruler.Fitted(Paragraphs(size), textWidth),
            Insets = Inside with { Top = top, Right = Inside.Right + _reserve, Bottom = bottom },
            Anchor = VerticalAnchor.Middle,
            Fill = _output ? ColorToken.Panel : _tag is null && !marks ? ColorToken.CodeSurface : null,
        });
        if (tagBox is { } last && !page.RightToLeft)
        {
            _tag!.Place(last, ruler, page);
        }
    }

    /// <summary>The middle of a line, from 1, of code that stands in a box without a tag; null for a line that it does not have.</summary>
    public double? MiddleOf(int line, Box box, TypeScale scale, Ruler ruler)
    {
        IReadOnlyList<TextParagraph> paragraphs = Paragraphs(Size(scale, box.Width, ruler));
        double width = TextWidth(box.Width);
        double top = Inside.Top * scale.Air;
        double spare = box.Height - top - (Inside.Bottom * scale.Air) - ruler.Height(paragraphs, width);
        return line > paragraphs.Count ? null : box.Y + top + Math.Max(0, spare / 2)
            + paragraphs.Take(line - 1).Sum(paragraph => ruler.Measure(paragraph, width).Height)
            + (ruler.Measure(paragraphs[line - 1], width).Height / 2);
    }

    /// <summary>Where a line of code ends that stands in a box, or null for a line that it does not have.</summary>
    public double? EndOf(int line, Box box, TypeScale scale, Ruler ruler) => line < 1 || line > _lines.Count ? null
        : box.X + EdgeWidth + Inside.Left + _sizes.Widest([_lines[line - 1]], Size(scale, box.Width, ruler), ruler);

    /// <summary>Whether no line between two heights of a box goes past a place.</summary>
    public bool EndsBefore(double left, double top, double bottom, Box box, TypeScale scale, Ruler ruler)
    {
        double half = Size(scale, box.Width, ruler);
        return Enumerable.Range(1, _lines.Count).All(line =>
            MiddleOf(line, box, scale, ruler) is not { } middle || middle + half < top || middle - half > bottom
            || EndOf(line, box, scale, ruler) <= left);
    }

    // Blank lines at the edges say nothing, and can be what a page has no room for. Marked lines are counted from the first one.
    private static IReadOnlyList<IReadOnlyList<CodePiece>> WithoutBlankEdges(
        IReadOnlyList<IReadOnlyList<CodePiece>> lines, bool atTop)
    {
        int first = lines.TakeWhile(line => atTop && IsBlank(line)).Count();
        int last = lines.Count - lines.Reverse().TakeWhile(IsBlank).Count();
        return last <= first ? lines : [.. lines.Take(last).Skip(first)];
    }

    private static bool IsBlank(IReadOnlyList<CodePiece> line) => line.All(piece => string.IsNullOrWhiteSpace(piece.Text));

    // A band behind each marked line, over the whole panel.
    private void Mark(Box panel, double top, double bottom, double size, double width, Ruler ruler, PageBuilder page)
    {
        double spare = panel.Height - top - bottom - ruler.Height(Paragraphs(size), width);
        double y = panel.Y + top + Math.Max(0, spare / 2);
        for (int line = 0; line < _lines.Count; line++)
        {
            double height = ruler.Measure(Paragraphs(size)[line], width).Height;
            if (_marked.Contains(_lines[line]))
            {
                Box band = new(panel.X, y, panel.Width, height);
                page.Add(new ShapeFrame { Box = band, Name = "Marked line", AltText = "", Fill = ColorToken.CodeMark });
            }

            y += height;
        }
    }

    private double Size(TypeScale scale, double width, Ruler ruler) => _sizes.Fitting(scale, TextWidth(width), _output, ruler);

    // Where a line of code would run into the tag, the tag has a strip of its own at the top of the panel.
    private double Top(double size, double width, TypeScale scale, Ruler ruler) =>
        _tag is null || Beside(size, width, ruler) ? Inside.Top * scale.Air : CodeTag.Height;

    private bool Beside(double size, double width, Ruler ruler) =>
        _sizes.Widest(_lines, size, ruler) <= TextWidth(width) - _tag!.Width(ruler);

    // At a blank line where the page is at least half full, else where it is full; a few lines stay together.
    private int BestBreak(int fitting, bool force)
    {
        for (int line = fitting; line > Math.Max(1, fitting / 2); line--)
        {
            if (line < _lines.Count && IsBlank(_lines[line - 1]))
            {
                return line;
            }
        }

        if (!force && (_lines.Count <= ShortBlock || fitting < FewestOfAPart))
        {
            return 0;
        }

        return fitting >= 2 && _lines.Count - fitting == 1 ? fitting - 1 : fitting;
    }

    private (Flow Head, Flow? Tail) CutLine(TextParagraph line, double width, double room, Ruler ruler)
    {
        Text.LaidOutParagraph laidOut = ruler.Measure(line, TextWidth(width));
        int lines = Math.Clamp((int)(room / (laidOut.Height / laidOut.LineCount)), 1, Math.Max(1, laidOut.LineCount - 1));
        string whole = string.Concat(_lines[0].Select(piece => piece.Text));
        int at = laidOut.LineCount == 1
            ? int.MaxValue
            : InSource(whole, string.Concat(laidOut.Paragraph.Spans.Select(span => span.Text)), laidOut.Lines[lines - 1].End);
        if (at >= whole.Length)
        {
            return (Part(0, 1), _lines.Count == 1 ? null : Part(1, _lines.Count));
        }

        ColorToken color = _lines[0].Count == 1 ? _lines[0][0].Color : ColorToken.Ink;
        return (
            new CodeFlow([[new CodePiece(whole[..at], color)]], _tag, _output, _sizes, _marked, _reserve),
            new CodeFlow([[new CodePiece(whole[at..], color)], .. _lines.Skip(1)], _tag, _output, _sizes, _marked, _reserve));
    }

    // An offset into the laid out line, which has zero-width spaces that the source has not, as an offset into the source.
    private static int InSource(string source, string laidOut, int end)
    {
        int at = 0;
        for (int index = 0; index < end; index++)
        {
            at += laidOut[index] != '\u200B' || (at < source.Length && source[at] == '\u200B') ? 1 : 0;
        }

        return at;
    }

    /// <summary>Some of its lines, from the first of them up to before the last.</summary>
    public CodeFlow Part(int from, int to) => new([.. _lines.Skip(from).Take(to - from)], _tag, _output, _sizes, _marked, _reserve);

    private double TextWidth(double width) => width - EdgeWidth - Inside.Left - Inside.Right - _reserve;

    private IReadOnlyList<TextParagraph> Paragraphs(double size)
    {
        if (!_paragraphs.TryGetValue(size, out IReadOnlyList<TextParagraph>? paragraphs))
        {
            paragraphs = [.. _lines.Select(line => _sizes.Paragraph(line, size))];
            _paragraphs.Add(size, paragraphs);
        }

        return paragraphs;
    }
}
