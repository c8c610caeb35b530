using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes.Shapes;
using PptBatch.OpenXml.Text.Metrics;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Scenes;

/// <summary>A run with what it inherits.</summary>
/// <param name="Text">Its characters; a line break is <c>"\n"</c>.</param>
/// <param name="SizePt">Size as it is shown, after the box's font scale.</param>
/// <param name="Bold">True for bold.</param>
/// <param name="FixedWidth">True for a face whose characters are equally wide.</param>
/// <param name="Properties">Run properties that apply, nearest first.</param>
internal sealed record SceneRun(string Text, double SizePt, bool Bold, bool FixedWidth, IReadOnlyList<XElement> Properties)
{
    // A deck has millions of runs, and a name takes a look-up to make.
    private static readonly XName HighlightName = A + "highlight";

    public string? Language => First("lang");

    /// <summary>The equation that this run and those after it stand for, or null.</summary>
    public XElement? Equation { get; init; }

    /// <summary>True for another run of the text that stands for an equation.</summary>
    public bool GoesOnWithEquation { get; init; }

    public bool Italic => Properties.Nearest("i", XmlValues.Flag) == true;

    /// <summary>True for superscripts and subscripts, which are drawn smaller.</summary>
    public bool Raised => Baseline != 0;

    /// <summary>True for text that is shown in capitals.</summary>
    public bool Capitals => First("cap") == "all";

    public bool Underlined => First("u") is not (null or "none");

    /// <summary>The colour that it is highlighted in, or null.</summary>
    public XElement? Highlight => Properties.Count > 0 ? Properties[0].Element(HighlightName) : null;

    public bool Struck => First("strike") is not (null or "noStrike");

    /// <summary>Where it stands to the line, in thousandths of a percent of its size; 0 for on it.</summary>
    public double Baseline => Properties.Nearest("baseline", XmlValues.Number) ?? 0;

    /// <summary>The face that it names, or the theme's.</summary>
    public string FaceIn(XElement? theme) => FaceNames.Of(Properties, theme);

    public bool IsLink => Properties.Count > 0 && Properties[0].Element(A + "hlinkClick") is not null;

    /// <summary>True for a link that is drawn in its run's colour, not in the theme's for links.</summary>
    public bool LinkKeepsColor => IsLink
        && Properties[0].Element(A + "hlinkClick")!.Descendants(HyperlinkColor + "hlinkClr").Any(mark => mark.Text("val") == "tx");

    private string? First(string attribute) => Properties.Nearest(attribute);
}

/// <summary>A paragraph ready to be measured.</summary>
/// <param name="Layout">What the measurer takes.</param>
/// <param name="Face">Face of most of it.</param>
/// <param name="Runs">Its runs.</param>
internal sealed record SceneParagraph(TextParagraph Layout, string Face, IReadOnlyList<SceneRun> Runs)
{
    /// <summary>Paragraph properties that apply, nearest first.</summary>
    public IReadOnlyList<XElement> Properties { get; init; } = [];

    public bool IsEmpty { get; } = Runs.All(run => string.IsNullOrWhiteSpace(run.Text));
}

/// <summary>The text of a shape or a table cell with what it inherits.</summary>
internal sealed record SceneText(BodyProperties Body, IReadOnlyList<SceneParagraph> Paragraphs)
{
    private static readonly XName TextBody = P + "txBody";
    private static readonly XName Properties = A + "bodyPr";
    private static readonly XName CellProperties = A + "tcPr";
    private static readonly XName Paragraph = A + "p";

    public string Plain { get; } = string.Join('\n', Paragraphs.Select(paragraph => string.Concat(paragraph.Runs.Select(run => run.Text))));

    public bool IsEmpty { get; } = Paragraphs.All(paragraph => paragraph.IsEmpty);

    /// <summary>False where a face's widths are not known, so that another's stand in for them.</summary>
    public bool IsMeasured => Paragraphs.All(paragraph => paragraph.IsEmpty || FaceLibrary.IsMeasured(paragraph.Face));

    public IEnumerable<SceneRun> Runs => Paragraphs.SelectMany(paragraph => paragraph.Runs);

    public static SceneText Of(SceneShape shape, SlideScene slide)
    {
        IReadOnlyList<XElement> bodies =
            [.. shape.Chain.Select(element => element.Element(TextBody)?.Element(Properties)).OfType<XElement>()];
        return Read(shape.TextBody, BodyProperties.Read(bodies), TextStyles.Of(shape, slide), slide);
    }

    public static SceneText OfCell(XElement cell, SlideScene slide)
    {
        XElement? properties = cell.Element(CellProperties);
        BodyProperties plain = BodyProperties.Read([]);
        BodyProperties body = plain with
        {
            Insets = new Insets(
                properties.Points("marL") ?? 7.2, properties.Points("marT") ?? 3.6, properties.Points("marR")
                    ?? 7.2, properties.Points("marB") ?? 3.6),
            Unusual = properties.Text("vert") is not (null or "horz"),
        };
        XElement? text = cell.Element(A + "txBody");
        body = body with
        {
            Anchor =
                properties.Text("anchor") switch { "ctr" => VerticalAnchor.Middle, "b" => VerticalAnchor.Bottom, _ => VerticalAnchor.Top },
        };
        return Read(text, body, text is null ? new TextStyles([]) : TextStyles.OfCell(text, slide), slide);
    }

    private static SceneText Read(XElement? text, BodyProperties body, TextStyles styles, SlideScene slide)
    {
        ParagraphReader reader = new(body, styles, slide.Theme);
        return new SceneText(body, [.. (text?.Elements(Paragraph) ?? []).Select(reader.Read)]);
    }
}
