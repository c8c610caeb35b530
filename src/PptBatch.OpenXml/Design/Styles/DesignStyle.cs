using System.Collections.Frozen;
using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Design.Styles;

/// <summary>How a design composes: what marks its titles, the form of panels and numerals, and the ground of each kind of page.</summary>
internal sealed record DesignStyle
{
    /// <summary>Pages on a template: its own art marks titles, and every page stands on its ground.</summary>
    public static DesignStyle Template { get; } = new()
    {
        PanelRadius = 6,
        Grounds = FrozenDictionary<PageLayout, ColorToken>.Empty,
    };

    /// <summary>What marks a title.</summary>
    public TitleMark Mark { get; init; }

    /// <summary>True where the titles of text stand in a filled field at its side.</summary>
    public bool TitlesInField { get; init; }

    /// <summary>Radius of a panel's corners in points; 0 for square ones.</summary>
    public double PanelRadius { get; init; } = 12;

    /// <summary>False where hairlines stand in for panels.</summary>
    public bool PanelsFilled { get; init; } = true;

    /// <summary>The form of numerals.</summary>
    public NumeralForm Numerals { get; init; }

    /// <summary>The colour of the large number on a lesson's opener.</summary>
    public ColorToken OpenerNumeral { get; init; } = ColorToken.OnAccent;

    /// <summary>The colour of the large number on a module's opener.</summary>
    public ColorToken SectionNumeral { get; init; } = ColorToken.Title;

    /// <summary>True where a module's opener has one ground over the whole page; else its lessons stand on the usual page.</summary>
    public bool SectionWhole { get; init; }

    /// <summary>True where a sentence that has the page to itself is bold.</summary>
    public bool StatementBold { get; init; }

    /// <summary>True where the words of a page that says one thing stand in its middle, in the face of headings.</summary>
    public bool CentresWhatIsAlone { get; init; }

    /// <summary>The alignment of words that have the page to themselves.</summary>
    public TextAlign Alone => CentresWhatIsAlone ? TextAlign.Center : TextAlign.Start;

    /// <summary>True where the labels of large numbers stand at the foot of their panels.</summary>
    public bool LabelsAtFoot { get; init; }

    /// <summary>Space between panels side by side, in points. Default: 18.</summary>
    public double PanelGap { get; init; } = 18;

    /// <summary>What is behind the heads of a table, or null for nothing.</summary>
    public ColorToken? TableHead { get; init; } = ColorToken.AccentSoft;

    /// <summary>True where the panels of a row take turns in the colours of the design.</summary>
    public bool PanelsTakeTurns { get; init; }

    /// <summary>Grounds of pages that do not stand on the usual one.</summary>
    public required IReadOnlyDictionary<PageLayout, ColorToken> Grounds { get; init; }

    /// <summary>The ground of a kind of page.</summary>
    public ColorToken Ground(PageLayout layout) => Grounds.GetValueOrDefault(layout, ColorToken.Surface);
}

/// <summary>What marks a title.</summary>
internal enum TitleMark
{
    /// <summary>Nothing: a template's own art does.</summary>
    None,

    /// <summary>A tab at the edge of the page.</summary>
    Tab,

    /// <summary>A band across the head of the page.</summary>
    Band,

    /// <summary>A double rule below it.</summary>
    Rule,

    /// <summary>A chevron in the margin, under a bar at the top.</summary>
    Chevron,
}

/// <summary>The form of a numeral's ground.</summary>
internal enum NumeralForm
{
    /// <summary>A filled disc.</summary>
    Disc,

    /// <summary>A ring.</summary>
    Ring,

    /// <summary>A chevron in the reading direction.</summary>
    Chevron,

    /// <summary>A filled bar.</summary>
    Bar,
}
