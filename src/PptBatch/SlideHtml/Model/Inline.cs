namespace PptBatch.SlideHtml.Model;

/// <summary>Text of one style. A line break inside a paragraph is a line feed.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Style">Emphasis.</param>
/// <param name="Href">An http, https or mailto address, or a <c>#lesson-n</c> link inside the deck; null for none.</param>
/// <param name="Language">BCP-47 tag where it differs from the paragraph's, else null.</param>
/// <param name="Tex">TeX source when the run is an inline equation, whose <paramref name="Text"/> is the fallback; else null.</param>
public sealed record Inline(
    string Text, InlineStyle Style = InlineStyle.None, string? Href = null, string? Language = null, string? Tex = null)
{
    /// <summary>True where the characters are a name or a formula and may not be cut.</summary>
    public bool IsVerbatim => Tex is not null || (Style & InlineStyle.Code) != 0;

    /// <summary>The run with other characters; an equation whose fallback is its TeX changes with them.</summary>
    /// <param name="text">The characters.</param>
    public Inline With(string text) => this with { Text = text, Tex = Tex == Text ? text : Tex };
}
