using PptBatch.OpenXml.Highlighting;
using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Layout.Flows;

/// <summary>Code on its panel, a paragraph a line, with its language at the top right; what a program printed is a quieter panel below.</summary>
internal sealed class CodeFlow : Flow
{
    private const double EdgeWidth = 4;
    private const double TagSize = 12;
    private const double TagRoom = 20;
    private const int LongestTag = 24;
    private static readonly Insets Inside = new(14, 10, 12, 10);
    private readonly IReadOnlyList<IReadOnlyList<CodePiece>> _lines;
    private readonly string? _tag;
    private readonly bool _output;
    private readonly Dictionary<double, IReadOnlyList<TextParagraph>> _paragraphs = [];

    public CodeFlow(string code, string? language, bool output)
        : this(Lines(output ? [new CodePiece(code, ColorToken.Ink)] : CodeHighlighter.Highlight(code, language)), output || language is null || language.Length is 0 or > LongestTag ? null : language, output)
    {
    }

    private CodeFlow(IReadOnlyList<IReadOnlyList<CodePiece>> lines, string? tag, bool output) => (_lines, _tag, _output) = (lines, tag, output);

    public override double Gap => _output ? 4 : 12;

    public override double Height(double width, TypeScale scale, Ruler ruler) =>
        ruler.Height(Paragraphs(scale.Code), TextWidth(width)) + Top + Inside.Bottom;

    public override (Flow? Head, Flow? Tail) Cut(double width, double height, TypeScale scale, Ruler ruler, bool force)
    {
        IReadOnlyList<TextParagraph> paragraphs = Paragraphs(scale.Code);
        double room = height - Top - Inside.Bottom;
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

        Box panel = new(box.X + EdgeWidth, box.Y, box.Width - EdgeWidth, box.Height);
        if (_tag is not null)
        {
            page.Add(new TextFrame
            {
                Box = panel with { Height = TagRoom },
                Name = "Language",
                Paragraphs = ruler.Fitted([new TextParagraph { Spans = [Spans.Of(_tag, TagSize, ColorToken.Muted)], Align = TextAlign.End }], panel.Width),
                Insets = new Insets(Inside.Left, 4, Inside.Right, 0),
                Fill = ColorToken.CodeSurface,
            });
            panel = panel with { Y = panel.Y + TagRoom, Height = panel.Height - TagRoom };
        }

        page.Add(new TextFrame
        {
            Box = panel,
            Name = _output ? "Output" : "Code",
            Placeholder = page.NextBody(),
            Paragraphs = ruler.Fitted(Paragraphs(scale.Code), TextWidth(box.Width)),
            Insets = _tag is null ? Inside : Inside with { Top = 0 },
            Fill = _output ? ColorToken.Panel : ColorToken.CodeSurface,
        });
    }

    // The tag has a strip of its own at the top of the panel, so that no line of code runs into it.
    private double Top => _tag is null ? Inside.Top : TagRoom;

    // At a blank line where the page is at least half full, else where it is full; two lines stay together.
    private int BestBreak(int fitting, bool force)
    {
        for (int line = fitting; line > Math.Max(1, fitting / 2); line--)
        {
            if (line < _lines.Count && _lines[line - 1].All(piece => string.IsNullOrWhiteSpace(piece.Text)))
            {
                return line;
            }
        }

        return fitting >= 2 && _lines.Count - fitting == 1 ? fitting - 1 : fitting >= 3 || force ? fitting : 0;
    }

    private (Flow Head, Flow? Tail) CutLine(TextParagraph line, double width, double room, Ruler ruler)
    {
        Text.LaidOutParagraph laidOut = ruler.Measure(line, TextWidth(width));
        int lines = Math.Clamp((int)(room / (laidOut.Height / laidOut.LineCount)), 1, Math.Max(1, laidOut.LineCount - 1));
        string whole = string.Concat(_lines[0].Select(piece => piece.Text));
        int at = laidOut.LineCount == 1 ? int.MaxValue : InSource(whole, string.Concat(laidOut.Paragraph.Spans.Select(span => span.Text)), laidOut.Lines[lines - 1].End);
        if (at >= whole.Length)
        {
            return (Part(0, 1), _lines.Count == 1 ? null : Part(1, _lines.Count));
        }

        ColorToken color = _lines[0].Count == 1 ? _lines[0][0].Color : ColorToken.Ink;
        return (
            new CodeFlow([[new CodePiece(whole[..at], color)]], _tag, _output),
            new CodeFlow([[new CodePiece(whole[at..], color)], .. _lines.Skip(1)], _tag, _output));
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

    private CodeFlow Part(int from, int to) => new([.. _lines.Skip(from).Take(to - from)], _tag, _output);

    private static double TextWidth(double width) => width - EdgeWidth - Inside.Left - Inside.Right;

    private IReadOnlyList<TextParagraph> Paragraphs(double size)
    {
        if (!_paragraphs.TryGetValue(size, out IReadOnlyList<TextParagraph>? paragraphs))
        {
            paragraphs = [.. _lines.Select(line => new TextParagraph { Spans = [.. line.Select(piece => new TextSpan(piece.Text, size) { FixedWidth = true, Color = piece.Color })] })];
            _paragraphs.Add(size, paragraphs);
        }

        return paragraphs;
    }

    private static List<IReadOnlyList<CodePiece>> Lines(IReadOnlyList<CodePiece> pieces)
    {
        List<IReadOnlyList<CodePiece>> lines = [];
        List<CodePiece> line = [];
        foreach (CodePiece piece in pieces)
        {
            string[] parts = piece.Text.Split('\n');
            for (int index = 0; index < parts.Length; index++)
            {
                if (index > 0)
                {
                    lines.Add(line);
                    line = [];
                }

                if (parts[index].Length > 0 || parts.Length == 1)
                {
                    line.Add(piece with { Text = parts[index] });
                }
            }
        }

        lines.Add(line);

        // An empty paragraph has no size of its own, and the writer and the ruler need one.
        return [.. lines.Select(pieces => pieces.Count > 0 ? pieces : [new CodePiece("", ColorToken.Ink)])];
    }
}
