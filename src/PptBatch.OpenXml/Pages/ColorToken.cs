namespace PptBatch.OpenXml.Pages;

/// <summary>What a colour is for; a theme says what it is.</summary>
internal enum ColorToken
{
    Ink,
    Title,
    Footer,
    Muted,
    Line,
    Surface,
    Panel,
    Accent,
    AccentSoft,
    OnAccent,
    Good,
    Warn,
    CodeSurface,
    CodeKeyword,
    CodeString,
    CodeComment,
    CodeNumber,
    CodeType,
    Chart1,
    Chart2,
    Chart3,
    Chart4,
    Chart5,
    Chart6,
}
