using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes.Drawing;
using PptBatch.OpenXml.Text;
using PptBatch.Preview.Painting.Bidi;

namespace PptBatch.Preview.Painting;

/// <summary>The spans of a paragraph with the direction that each of their characters is read in.</summary>
internal sealed class LevelText
{
    private readonly IReadOnlyList<TextSpan> _spans;
    private readonly string _text;

    // Where each span begins: a line looks for its first among them, for there may be as many lines as spans.
    private readonly int[] _begins;

    // Null where all of it is read from left to right.
    private readonly byte[]? _levels;

    private LevelText(IReadOnlyList<TextSpan> spans, bool? rightToLeft)
    {
        _spans = spans;
        _text = string.Concat(spans.Select(span => span.Text));
        _begins = new int[spans.Count];
        for (int at = 1; at < _begins.Length; at++)
        {
            _begins[at] = _begins[at - 1] + spans[at - 1].Text.Length;
        }

        bool oneWay = BidiClasses.RunsOneWay(_text) && rightToLeft != true;
        _levels = oneWay ? null : BidiLevels.Of(_text, rightToLeft ?? BidiLevels.BeginsRightToLeft(_text));
    }

    /// <summary>A paragraph in its own direction.</summary>
    public static LevelText Of(TextParagraph paragraph) => new(paragraph.Spans, paragraph.RightToLeft);

    /// <summary>A run of its own, in the direction that it begins with.</summary>
    public static LevelText Of(TextSpan span) => new([span], null);

    /// <summary>A line's runs of one span and one level, in the order of the text, without the spaces that hang at its end.</summary>
    /// <param name="start">First UTF-16 unit of the line.</param>
    /// <param name="end">One past its last.</param>
    public IEnumerable<(TextSpan Span, byte Level)> Runs(int start, int end)
    {
        end = start + _text[start..end].TrimEnd(' ', '\n', '\u200B').Length;
        int found = Array.BinarySearch(_begins, start);
        for (int at = Math.Max(0, found < 0 ? ~found - 1 : found); at < _begins.Length && _begins[at] < end; at++)
        {
            TextSpan span = _spans[at];
            int begins = _begins[at];
            int to = Math.Min(begins + span.Text.Length, end);
            for (int from = Math.Max(begins, start); from < to;)
            {
                bool whole = IsEquation(span) && from == begins && to == begins + span.Text.Length;
                int next = whole ? to : LevelEnd(from, to);
                yield return (whole ? span : Words(span, _text[from..next]), whole ? (byte)0 : _levels?[from] ?? 0);
                from = next;
            }
        }
    }

    private static bool IsEquation(TextSpan span) => span.Tex is not null || span is DrawnSpan { Equation: not null };

    // A part of an equation is the words that stand for it.
    private static TextSpan Words(TextSpan span, string text) => span is DrawnSpan drawn
        ? drawn with { Text = text, Equation = null } : span with { Text = text, Tex = null };

    private int LevelEnd(int from, int to)
    {
        int next = from + 1;
        while (next < to && _levels?[next] == _levels?[from])
        {
            next++;
        }

        return next;
    }
}
