using System.Text;
using SkiaSharp;

namespace PptBatch.Preview.Painting.Equations;

/// <summary>The face that has a character, in a weight and slant; it lives as long as the equation.</summary>
internal delegate SKTypeface MathFaces(Rune character, bool bold, bool slanted);

/// <summary>Sets the letters and signs of an equation: variables slanted, numbers upright, relations with room around them.</summary>
internal sealed class MathLetters(MathFaces faces, SKColor color)
{
    private const string Spaced = "=≈<>≤≥≠≡∼≃≅∝∈∉⊂⊆→←↔⇒⇐⇔⟹⟺≪≫+−±∓×÷⋅∗∪∩∧∨⊕⊗∣";
    private const string Signs = "+−±∓";
    private const float SignSpace = 0.22f;
    private const float CommaSpace = 0.17f;

    // Part of the size that a face of this kind reaches above and below its baseline.
    private const float AscentShare = 0.72f;
    private const float DescentShare = 0.2f;

    /// <summary>A run of text.</summary>
    /// <param name="text">Its characters.</param>
    /// <param name="size">Their size in points.</param>
    /// <param name="upright">True for text and names of functions.</param>
    /// <param name="bold">True for bold letters.</param>
    /// <param name="first">True where nothing stands before it, so that a sign at its start is one of a number.</param>
    public MathBox Of(string text, float size, bool upright, bool bold, bool first)
    {
        List<MathBox> boxes = [];
        foreach (Rune rune in text.Replace('-', '−').EnumerateRunes())
        {
            MathBox letter = Letter(rune, size, slanted: !upright && Rune.IsLetter(rune), bold);
            bool ofANumber = first && boxes.Count == 0 && Holds(Signs, rune);
            boxes.AddRange(!upright && !ofANumber && Holds(Spaced, rune)
                ? [MathBox.Space(size * SignSpace), letter, MathBox.Space(size * SignSpace)]
                : !upright && rune.Value is ',' or ';' ? [letter, MathBox.Space(size * CommaSpace)] : [letter]);
        }

        return MathBox.Row(boxes);
    }

    /// <summary>A sign as high as what it stands beside, about the axis.</summary>
    public MathBox Stretched(string sign, float size, float above, float below)
    {
        if (sign.Length == 0)
        {
            return MathBox.Empty;
        }

        MathBox letter = Of(sign, size, upright: true, bold: false, first: true);
        float share = Math.Max(1, (above + below) / letter.Height);
        float shift = share == 1 ? 0 : below - (letter.Descent * share);
        return new MathBox(letter.Width, Math.Max(letter.Ascent, above), Math.Max(letter.Descent, below), (canvas, x, y) =>
        {
            canvas.Save();
            canvas.Translate(x, y + shift);
            canvas.Scale(1, share);
            letter.Draw(canvas, 0, 0);
            canvas.Restore();
        });
    }

    private static bool Holds(string characters, Rune rune) =>
        rune.IsBmp && characters.Contains((char)rune.Value, StringComparison.Ordinal);

    private MathBox Letter(Rune rune, float size, bool slanted, bool bold)
    {
        SKTypeface face = faces(rune, bold, slanted);
        string text = rune.ToString();
        using SKFont measured = Font(face, size);
        return new MathBox(measured.MeasureText(text), size * AscentShare, size * DescentShare, (canvas, x, y) =>
        {
            using SKFont font = Font(face, size);
            using SKPaint paint = new() { Color = color, IsAntialias = true };
            canvas.DrawText(text, x, y, SKTextAlign.Left, font, paint);
        });
    }

    private static SKFont Font(SKTypeface face, float size) =>
        new(face, size) { Subpixel = true, Edging = SKFontEdging.Antialias, Hinting = SKFontHinting.None };
}
