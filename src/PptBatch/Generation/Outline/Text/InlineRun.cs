namespace PptBatch.Generation.Outline.Text;

/// <summary>Characters of one style; a line feed is a forced line break.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Style">How they stand out.</param>
/// <param name="Href">Target of an http, https or mailto link, or null.</param>
internal sealed record InlineRun(string Text, InlineStyle Style = InlineStyle.None, string? Href = null)
{
    /// <summary>True where the characters are a name or a formula and may not be cut.</summary>
    public bool IsVerbatim => (Style & (InlineStyle.Code | InlineStyle.Math)) != 0;
}
