namespace PptBatch.Generation.Outline.Text;

/// <summary>How a run of text stands out; each flag is one inline element of the dialect.</summary>
[Flags]
internal enum InlineStyle
{
    None = 0,
    Strong = 1,
    Emphasis = 2,
    Code = 4,
    Strike = 8,
    Mark = 16,
    Subscript = 32,
    Superscript = 64,
    Underline = 128,
    Keyboard = 256,

    /// <summary>TeX, without its dollar signs.</summary>
    Math = 512,
}
