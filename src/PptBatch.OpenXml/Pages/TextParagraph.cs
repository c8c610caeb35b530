using System.Globalization;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Pages;

/// <summary>What stands before a paragraph.</summary>
public enum BulletKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A bullet.</summary>
    Bullet,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A letter.</summary>
    Letter,
}

/// <summary>Which side lines keep to, in the direction of their text.</summary>
public enum TextAlign
{
    /// <summary>Where lines begin.</summary>
    Start,

    /// <summary>The middle.</summary>
    Center,

    /// <summary>Where lines end.</summary>
    End,
}

/// <summary>One paragraph with real sizes; layout has measured it at exactly these.</summary>
public record TextParagraph
{
    /// <summary>The runs.</summary>
    public required IReadOnlyList<TextSpan> Spans { get; init; }

    /// <summary>Outline level, 0 to 2. Default: 0.</summary>
    public int Level { get; init; }

    /// <summary>What stands before it. Default: nothing.</summary>
    public BulletKind Bullet { get; init; }

    /// <summary>Colour of the bullet or number. Default: the accent.</summary>
    public ColorToken BulletColor { get; init; } = ColorToken.Accent;

    /// <summary>Number shown by a numbered paragraph, from 1; its letter of the alphabet by a lettered one.</summary>
    public int Number { get; init; }

    /// <summary>What stands before the first line; empty without a bullet. PowerPoint counts by itself.</summary>
    public virtual string Mark => Bullet switch
    {
        BulletKind.None => "",
        BulletKind.Number => string.Create(CultureInfo.InvariantCulture, $"{Number}."),
        BulletKind.Letter => (char)('A' + ((Number - 1) % 26)) + ".",
        _ => Level == 1 ? "–" : "•",
    };

    /// <summary>Left edge of the text in points; the bullet hangs <see cref="Hanging"/> to the left of it.</summary>
    public double Indent { get; init; }

    /// <summary>How far the bullet hangs, in points.</summary>
    public double Hanging { get; init; }

    /// <summary>Which side its lines keep to. Default: the start.</summary>
    public TextAlign Align { get; init; }

    /// <summary>True for right-to-left text.</summary>
    public bool RightToLeft { get; init; }

    /// <summary>Line spacing as a multiple of 1.2 em. Default: 1.</summary>
    public double LineSpacing { get; init; } = 1.0;

    /// <summary>Space above it, in points.</summary>
    public double SpaceBefore { get; init; }

    /// <summary>Space below it, in points.</summary>
    public double SpaceAfter { get; init; }
}

/// <summary>A run with everything decided. A line break is a span whose text is <c>"\n"</c>.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="SizePt">Its size in points.</param>
public record TextSpan(string Text, double SizePt)
{
    /// <summary>Emphasis. Default: none.</summary>
    public InlineStyle Style { get; init; }

    /// <summary>Its colour. Default: ink.</summary>
    public ColorToken Color { get; init; } = ColorToken.Ink;

    /// <summary>True for the theme's fixed-width face.</summary>
    public bool FixedWidth { get; init; }

    /// <summary>True for the face of titles.</summary>
    public bool Heading { get; init; }

    /// <summary>An http, https or mailto address, or a <c>#lesson-n</c> link inside the deck; null for none.</summary>
    public string? Href { get; init; }

    /// <summary>BCP-47 tag where it differs from the page's, else null.</summary>
    public string? Language { get; init; }

    /// <summary>TeX of an equation that the writer turns into OMML, with <see cref="Text"/> as the fallback; else null.</summary>
    public string? Tex { get; init; }
}
