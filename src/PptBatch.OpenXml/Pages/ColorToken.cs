namespace PptBatch.OpenXml.Pages;

/// <summary>What a colour is for; a theme says what it is.</summary>
public enum ColorToken
{
    /// <summary>Text.</summary>
    Ink,

    /// <summary>Titles.</summary>
    Title,

    /// <summary>The footer line.</summary>
    Footer,

    /// <summary>Text that stands back.</summary>
    Muted,

    /// <summary>Hairlines.</summary>
    Line,

    /// <summary>The page.</summary>
    Surface,

    /// <summary>Panels and cards.</summary>
    Panel,

    /// <summary>What is to be seen first.</summary>
    Accent,

    /// <summary>The accent as a ground for text.</summary>
    AccentSoft,

    /// <summary>Text on the accent.</summary>
    OnAccent,

    /// <summary>What is right.</summary>
    Good,

    /// <summary>What needs care.</summary>
    Warn,

    /// <summary>The ground of code.</summary>
    CodeSurface,

    /// <summary>Keywords of code.</summary>
    CodeKeyword,

    /// <summary>Strings of code.</summary>
    CodeString,

    /// <summary>Comments of code.</summary>
    CodeComment,

    /// <summary>Numbers of code.</summary>
    CodeNumber,

    /// <summary>Types of code.</summary>
    CodeType,

    /// <summary>The first colour of charts.</summary>
    Chart1,

    /// <summary>The second colour of charts.</summary>
    Chart2,

    /// <summary>The third colour of charts.</summary>
    Chart3,

    /// <summary>The fourth colour of charts.</summary>
    Chart4,

    /// <summary>The fifth colour of charts.</summary>
    Chart5,

    /// <summary>The sixth colour of charts.</summary>
    Chart6,

    /// <summary>The colour of the one marked thing beside the accent.</summary>
    Second,

    /// <summary>Text on it.</summary>
    OnSecond,

    /// <summary>A light shade of it, as a ground.</summary>
    SecondSoft,

    /// <summary>The dark ground of openers.</summary>
    Deep,

    /// <summary>Text on the dark ground.</summary>
    OnDeep,

    /// <summary>Text that stands back on the dark ground.</summary>
    OnDeepMuted,

    /// <summary>A light shade of what is right, as a ground.</summary>
    GoodSoft,

    /// <summary>A light shade of what needs care, as a ground.</summary>
    WarnSoft,

    /// <summary>What is behind marked words, cells and lines.</summary>
    Mark,

    /// <summary>Text on it.</summary>
    OnMark,

    /// <summary>What is behind marked lines of code.</summary>
    CodeMark,

    /// <summary>Bars of a chart beside the one in the accent.</summary>
    Bar,
}
