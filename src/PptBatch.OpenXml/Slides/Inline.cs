namespace PptBatch.OpenXml.Slides;

/// <summary>How a run of text is emphasised.</summary>
[Flags]
internal enum InlineStyle
{
    None = 0,
    Bold = 1,
    Italic = 2,
    Underline = 4,
    Strike = 8,
    Code = 16,
    Mark = 32,
    Subscript = 64,
    Superscript = 128,
    Key = 256,
}

/// <summary>Text of one style. A line break inside a paragraph is a run whose text is <c>"\n"</c>.</summary>
/// <param name="Text">Characters, already free of what XML cannot carry.</param>
/// <param name="Style">Emphasis.</param>
/// <param name="Href">An http, https or mailto address, or a <c>#lesson-n</c> link inside the deck; null for none.</param>
/// <param name="Language">BCP-47 tag where it differs from the paragraph's, else null.</param>
/// <param name="Tex">TeX source when the run is an inline equation (its <paramref name="Text"/> is the fallback), else null.</param>
internal sealed record Inline(string Text, InlineStyle Style = InlineStyle.None, string? Href = null, string? Language = null, string? Tex = null);

/// <summary>A paragraph's worth of runs.</summary>
internal sealed record InlineText(IReadOnlyList<Inline> Runs)
{
    public static InlineText Empty { get; } = new([]);

    public bool IsEmpty => Runs.All(run => string.IsNullOrWhiteSpace(run.Text));

    public string Plain => string.Concat(Runs.Select(run => run.Text));

    public static InlineText Of(string text, InlineStyle style = InlineStyle.None) => new([new Inline(text, style)]);
}
