using System.Globalization;
using System.Text;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Model;
using PptBatch.OpenXml.Text.Metrics;

namespace PptBatch.OpenXml.Text;

/// <summary>The joined characters of a paragraph with the width of each in points.</summary>
internal readonly struct MeasuredText
{
    // Renderers draw sub- and superscript at two thirds.
    private const double ScriptScale = 2.0 / 3;

    // A tab goes to the next stop, and stops are an inch apart: the most that it can take.
    private const float TabPt = 72;

    private MeasuredText(char[] text, float[] widths)
    {
        Text = text;
        Widths = widths;
    }

    public char[] Text { get; }

    /// <summary>Width of each UTF-16 unit; a surrogate pair's is on its first.</summary>
    public float[] Widths { get; }

    public static MeasuredText Of(TextParagraph paragraph, FontScheme fonts)
    {
        int length = 0;
        foreach (TextSpan span in paragraph.Spans)
        {
            length += span.Text.Length;
        }

        MeasuredText measured = new(new char[length], new float[length]);
        int at = 0;
        foreach (TextSpan span in paragraph.Spans)
        {
            span.Text.CopyTo(measured.Text.AsSpan(at));
            bool script = (span.Style & (InlineStyle.Subscript | InlineStyle.Superscript)) != 0;
            string shown = span.Heading && fonts.CapitalHeading ? span.Text.ToUpperInvariant() : span.Text;
            Measure(shown, FaceLibrary.Face(span, fonts), (float)(span.SizePt * (script ? ScriptScale : 1)), measured.Widths.AsSpan(at));
            at += span.Text.Length;
        }

        return measured;
    }

    /// <summary>Widest stretch between hard breaks.</summary>
    public double WidestHardLine()
    {
        double widest = 0, width = 0;
        for (int i = 0; i < Text.Length; i++)
        {
            width = Text[i] == '\n' ? 0 : width + Widths[i];
            widest = Math.Max(widest, width);
        }

        return widest;
    }

    /// <summary>Measures one run of a face at a size.</summary>
    public static void Measure(ReadOnlySpan<char> text, FaceMetrics face, float sizePt, Span<float> widths)
    {
        int page = -1;
        float[] ems = [];
        float[]? after = null; // what characters that follow the one before differ by
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                bool joined = i > 0 && text[i - 1] == '\u200D';
                widths[i] = joined ? 0 : FallbackWidths.OfSupplementary(new Rune(c, text[i + 1])) * sizePt;
                widths[++i] = 0;
                after = null;
                continue;
            }

            if (c >> 8 != page)
            {
                page = c >> 8;
                ems = face.Page(page);
            }

            float em = after is null ? ems[c & 0xFF] : ems[c & 0xFF] + after[face.Pairs.Class(c)];
            widths[i] = c == '\t' ? TabPt : em * sizePt;
            after = face.Pairs.After(c);
        }

        EastAsianText.Apply(text, sizePt, widths);
    }
}
