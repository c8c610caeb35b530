namespace PptBatch.SlideHtml.Model;

/// <summary>How a run of text is emphasised; each flag is one inline element of the dialect.</summary>
[Flags]
public enum InlineStyle
{
    /// <summary>Plain text.</summary>
    None = 0,

    /// <summary><c>strong</c>.</summary>
    Bold = 1,

    /// <summary><c>em</c>.</summary>
    Italic = 2,

    /// <summary><c>u</c>.</summary>
    Underline = 4,

    /// <summary><c>s</c>.</summary>
    Strike = 8,

    /// <summary><c>code</c>.</summary>
    Code = 16,

    /// <summary><c>mark</c>.</summary>
    Mark = 32,

    /// <summary><c>sub</c>.</summary>
    Subscript = 64,

    /// <summary><c>sup</c>.</summary>
    Superscript = 128,

    /// <summary><c>kbd</c>.</summary>
    Key = 256,
}
