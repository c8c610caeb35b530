using System.Globalization;
using System.Text;
using System.Xml.Linq;
using PptBatch.OpenXml.Equations;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes.Drawing;
using PptBatch.SlideHtml.Model;
using PptBatch.OpenXml.Text;
using PptBatch.Preview.Painting.Bidi;
using PptBatch.Preview.Painting.Equations;
using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace PptBatch.Preview.Painting;

/// <summary>Paints paragraphs in the lines that the layout broke them into.</summary>
internal sealed class TextPainter(PageLook look, Typefaces typefaces)
{
    // Equations are set in Cambria Math; the face that the package carries has the widths of Cambria.
    private const string MathFamily = "Cambria";
    private const double BaselineOfLine = 0.79;
    private const double ScriptScale = 2.0 / 3;
    private const double Unbroken = 100_000;
    private readonly Ink _ink = new(look);

    public void Paint(SKCanvas canvas, IReadOnlyList<TextParagraph> paragraphs, Box box, Insets insets, VerticalAnchor anchor, bool wrap)
    {
        Box inner =
            new(box.X + insets.Left, box.Y + insets.Top, box.Width - insets.Left - insets.Right, box.Height - insets.Top - insets.Bottom);
        List<LaidOutParagraph> laidOut =
        [
            .. paragraphs.Select(paragraph => ParagraphLayout.Layout(
                paragraph, wrap ? inner.Width : Unbroken, paragraph is DrawnParagraph own ? own.MeasuredFaces : look.MeasuredFaces)),
        ];
        double height = laidOut.Sum(paragraph => paragraph.Height + paragraph.Paragraph.SpaceBefore + paragraph.Paragraph.SpaceAfter);
        double y = anchor switch
        {
            VerticalAnchor.Middle => inner.Y + ((inner.Height - height) / 2),
            VerticalAnchor.Bottom => inner.Bottom - height,
            _ => inner.Y,
        };
        foreach (LaidOutParagraph paragraph in laidOut)
        {
            y += paragraph.Paragraph.SpaceBefore;
            Bullet(canvas, paragraph, inner, y);
            LevelText text = LevelText.Of(paragraph.Paragraph);
            foreach (LaidOutLine line in paragraph.Lines)
            {
                if (!canvas.QuickReject(Around(inner, y, line.Height)))
                {
                    Line(canvas, paragraph.Paragraph, Ordered(text.Runs(line.Start, line.End)), inner, y, line.Height);
                }

                y += line.Height;
            }

            y += paragraph.Paragraph.SpaceAfter;
        }
    }

    /// <summary>Paints one run whose baseline starts, is centred or ends at a point.</summary>
    public void Label(SKCanvas canvas, string text, double x, double y, double sizePt, ColorToken color, TextAlign align) =>
        Label(canvas, new TextSpan(text, sizePt) { Color = color }, x, y, align);

    private void Label(SKCanvas canvas, TextSpan text, double x, double y, TextAlign align)
    {
        IReadOnlyList<Piece> pieces = Ordered(LevelText.Of(text).Runs(0, text.Text.Length));
        double width = pieces.Sum(piece => piece.Width);
        Paint(canvas, pieces, x - (align switch { TextAlign.Center => width / 2, TextAlign.End => width, _ => 0 }), y);
    }

    private void Bullet(SKCanvas canvas, LaidOutParagraph laidOut, Box inner, double y)
    {
        TextParagraph paragraph = laidOut.Paragraph;
        if (paragraph.Mark.Length == 0 || laidOut.Lines.Count == 0)
        {
            return;
        }

        double size = paragraph.Spans.Count == 0 ? 20 : paragraph.Spans[0].SizePt;
        double left = paragraph.Indent - paragraph.Hanging;
        TextSpan mark = paragraph is DrawnParagraph own
            ? own.MarkSpan : new TextSpan(paragraph.Mark, size) { Color = paragraph.BulletColor };
        Label(
            canvas, mark, paragraph.RightToLeft ? inner.Right - left : inner.X + left, y + (laidOut.Lines[0].Height * BaselineOfLine),
            paragraph.RightToLeft ? TextAlign.End : TextAlign.Start);
    }

    // Accents and equations reach above and below their line, and text that is not wrapped far beyond its box.
    private static SKRect Around(Box inner, double y, double height) => new(
        (float)(inner.X - Unbroken), (float)(y - (2 * height)), (float)(inner.Right + Unbroken), (float)(y + (3 * height)));

    private IReadOnlyList<Piece> Ordered(IEnumerable<(TextSpan Span, byte Level)> runs) =>
        BidiLevels.InVisualOrder([.. runs.SelectMany(run => Pieces(run.Span, run.Level))], piece => piece.Level);

    private void Line(SKCanvas canvas, TextParagraph paragraph, IReadOnlyList<Piece> pieces, Box inner, double y, double height)
    {
        double width = pieces.Sum(piece => piece.Width);
        double room = inner.Width - paragraph.Indent;
        double left = paragraph.RightToLeft ? inner.X : inner.X + paragraph.Indent;
        bool toTheRight = paragraph.Align == TextAlign.End != paragraph.RightToLeft && paragraph.Align != TextAlign.Center;
        double x = paragraph.Align == TextAlign.Center ? left + ((room - width) / 2) : toTheRight ? left + room - width : left;
        Paint(canvas, pieces, x, y + (height * BaselineOfLine));
    }

    private void Paint(SKCanvas canvas, IReadOnlyList<Piece> pieces, double x, double baseline)
    {
        foreach (Piece piece in pieces)
        {
            TextSpan span = piece.Span;
            bool up = span.Style.HasFlag(InlineStyle.Superscript), down = span.Style.HasFlag(InlineStyle.Subscript);
            double y = baseline + (up ? -0.33 * span.SizePt : down ? 0.14 * span.SizePt : 0);
            if (Highlight(span) is { } color)
            {
                using SKPaint mark = new() { Color = color, IsAntialias = true };
                canvas.DrawRect((float)x, (float)(baseline - (0.85 * span.SizePt)), (float)piece.Width, (float)(1.1 * span.SizePt), mark);
            }

            using SKPaint paint = span is DrawnSpan own
                ? new SKPaint { Color = Ink.Of(own.Ink), IsAntialias = true }
                : _ink.Fill(span.Color);
            piece.Equation?.Draw(canvas, (float)x, (float)y);
            Glyphs(canvas, piece, (float)x, (float)y, paint);
            Rules(canvas, span, piece, x, baseline, paint);
            x += piece.Width;
        }
    }

    private SKColor? Highlight(TextSpan span) => span is DrawnSpan drawn ? drawn.Ground is { } ground ? Ink.Of(ground) : null
        : span.Style.HasFlag(InlineStyle.Mark) ? _ink.Of(ColorToken.Mark) : null;

    // What was shaped to be measured is drawn, and not shaped again.
    private static void Glyphs(SKCanvas canvas, Piece piece, float x, float y, SKPaint paint)
    {
        if (piece is not { Shaped: { Codepoints.Length: > 0 } shaped, Face: { } face })
        {
            return;
        }

        using SKFont font = Font(face, piece.Span);
        using SKTextBlobBuilder builder = new();
        SKRawRunBuffer<SKPoint> run = builder.AllocateRawPositionedRun(font, shaped.Codepoints.Length);
        for (int index = 0; index < shaped.Codepoints.Length; index++)
        {
            run.Glyphs[index] = (ushort)shaped.Codepoints[index];
            run.Positions[index] = new SKPoint(x + shaped.Points[index].X, y + shaped.Points[index].Y);
        }

        using SKTextBlob? blob = builder.Build();
        canvas.DrawText(blob, 0, 0, paint);
    }

    private static void Rules(SKCanvas canvas, TextSpan span, Piece piece, double x, double baseline, SKPaint paint)
    {
        float thick = (float)(span.SizePt / 18);
        if (span.Style.HasFlag(InlineStyle.Underline) || span.Href is not null)
        {
            canvas.DrawRect((float)x, (float)(baseline + (0.1 * span.SizePt)), (float)piece.Width, thick, paint);
        }

        if (span.Style.HasFlag(InlineStyle.Strike))
        {
            canvas.DrawRect((float)x, (float)(baseline - (0.28 * span.SizePt)), (float)piece.Width, thick, paint);
        }
    }

    /// <summary>A span in pieces of one face each: characters that its own face lacks come from another.</summary>
    private IEnumerable<Piece> Pieces(TextSpan span, byte level)
    {
        if (EquationOf(span) is { } equation)
        {
            yield return new Piece(span, null, null, level) { Equation = equation };
            yield break;
        }

        if (span is DrawnSpan { GoesOnWithEquation: true })
        {
            yield break;
        }

        string family = span is DrawnSpan drawn ? drawn.Family
            : span.FixedWidth ? look.Faces.FixedWidth : span.Heading ? look.Faces.Heading : look.Faces.Body;
        Face own = typefaces.Of(family, span.Style.HasFlag(InlineStyle.Bold), span.Style.HasFlag(InlineStyle.Italic));
        Face? current = null;
        StringBuilder text = new();
        foreach (Rune rune in span.Text.Replace("\u200B", "", StringComparison.Ordinal).EnumerateRunes())
        {
            Face face = Rune.IsWhiteSpace(rune) && current is not null ? current : typefaces.For(rune.Value, own);
            if (current is not null && face != current)
            {
                yield return Shaped(span, current, text.ToString(), level);
                text.Clear();
            }

            current = face;
            text.Append(rune.Value == '\t' ? "    " : rune.ToString());
        }

        if (current is not null)
        {
            yield return Shaped(span, current, text.ToString(), level);
        }
    }

    private MathBox? EquationOf(TextSpan span)
    {
        XElement? equation = span is DrawnSpan own ? own.Equation : span.Tex is { } tex ? OfficeMath.Of(tex) : null;
        SKColor color = span is DrawnSpan drawn ? Ink.Of(drawn.Ink) : _ink.Of(span.Color);
        return equation is null ? null : new MathLayout(MathFace, color).Of(equation, span.SizePt);
    }

    private SKTypeface MathFace(Rune character, bool bold, bool slanted) =>
        typefaces.For(character.Value, typefaces.Of(MathFamily, bold, slanted)).Typeface;

    private static Piece Shaped(TextSpan span, Face face, string text, byte level)
    {
        using SKFont font = Font(face, span);
        using HarfBuzzSharp.Buffer buffer = new();
        buffer.AddUtf16(text);
        buffer.GuessSegmentProperties();
        buffer.Direction = level % 2 == 0 ? HarfBuzzSharp.Direction.LeftToRight : HarfBuzzSharp.Direction.RightToLeft;
        return new Piece(span, face, face.Shaper.Shape(buffer, font), level);
    }

    private static SKFont Font(Face face, TextSpan span)
    {
        bool script = (span.Style & (InlineStyle.Subscript | InlineStyle.Superscript)) != 0;
        return new SKFont(face.Typeface, (float)(span.SizePt * (script ? ScriptScale : 1))) { Subpixel = true,
            Edging = SKFontEdging.Antialias, Hinting = SKFontHinting.None };
    }

    private sealed record Piece(TextSpan Span, Face? Face, SKShaper.Result? Shaped, byte Level)
    {
        public MathBox? Equation { get; init; }

        public double Width => Equation?.Width ?? Shaped?.Width ?? 0;
    }
}
