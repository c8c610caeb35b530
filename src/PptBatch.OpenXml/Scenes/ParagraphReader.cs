using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes.Shapes;
using PptBatch.SlideHtml.Model;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Scenes;

/// <summary>Turns a paragraph's XML into what the measurer takes.</summary>
internal sealed class ParagraphReader(BodyProperties body, TextStyles styles, XElement? theme)
{
    private const double StandardSize = 18;

    // A deck has millions of runs, and a name takes a look-up to make.
    private static readonly XName RunProperties = A + "rPr";
    private static readonly XName EndProperties = A + "endParaRPr";
    private static readonly XName Words = A + "t";
    private static readonly XName LineSpace = A + "lnSpc";
    private static readonly XName Before = A + "spcBef";
    private static readonly XName After = A + "spcAft";
    private static readonly XName InPoints = A + "spcPts";
    private static readonly XName InPercent = A + "spcPct";

    public SceneParagraph Read(XElement paragraph)
    {
        IReadOnlyList<XElement> properties = styles.Paragraph(paragraph);
        List<SceneRun> runs = Runs(paragraph, properties);

        double size = runs.Max(run => run.SizePt);
        bool rightToLeft = properties.Nearest("rtl", XmlValues.Flag) == true;
        TextParagraph layout = new()
        {
            Spans = [.. runs.Select(run => new TextSpan(run.Text, run.SizePt)
            {
                Style = (run.Bold ? InlineStyle.Bold : InlineStyle.None) | (run.Italic ? InlineStyle.Italic : InlineStyle.None)
                    | (run.Raised ? InlineStyle.Superscript : InlineStyle.None),
                FixedWidth = run.FixedWidth,
            })],
            Bullet = HasBullet(properties) ? BulletKind.Bullet : BulletKind.None,
            Indent = Math.Max(0, properties.Nearest("marL", XmlValues.Points) ?? 0),
            Hanging = Math.Max(0, -(properties.Nearest("indent", XmlValues.Points) ?? 0)),
            Align = properties.Nearest("algn") switch
            {
                "ctr" => TextAlign.Center,

                // Left and right are those of the page, whichever way the text runs.
                "r" => rightToLeft ? TextAlign.Start : TextAlign.End,
                _ => rightToLeft ? TextAlign.End : TextAlign.Start,
            },
            RightToLeft = rightToLeft,
            LineSpacing = LineSpacing(properties, size),
            SpaceBefore = Spacing(properties, Before, size),
            SpaceAfter = Spacing(properties, After, size),
        };
        string face = runs.Where(run => !run.FixedWidth).OrderByDescending(run => run.Text.Length)
            .Select(run => run.FaceIn(theme)).FirstOrDefault() ?? runs[0].FaceIn(theme);
        return new SceneParagraph(layout, face, runs) { Properties = properties };
    }

    private List<SceneRun> Runs(XElement paragraph, IReadOnlyList<XElement> properties)
    {
        List<SceneRun> runs = [];
        foreach (XElement child in paragraph.Elements())
        {
            // Of alternatives, such as an equation and its text, the one that every application shows.
            if (child.Name.LocalName == "AlternateContent")
            {
                XElement? equation = child.Elements().Where(alternative => alternative.Name.LocalName == "Choice").Descendants()
                    .FirstOrDefault(element => element.Name.LocalName == "oMath");
                runs.AddRange(child.Elements().Where(alternative => alternative.Name.LocalName == "Fallback").Elements()
                    .Select(shown => Run(shown, properties)).OfType<SceneRun>().Select((run, index) => equation is null ? run
                        : index == 0 ? run with { Equation = equation } : run with { GoesOnWithEquation = true }));
            }
            else if (Run(child, properties) is { } run)
            {
                runs.Add(run);
            }
        }

        return runs.Count > 0 ? runs : [Resolve("", paragraph.Element(EndProperties), properties)];
    }

    private SceneRun? Run(XElement child, IReadOnlyList<XElement> paragraph) => child.Name.LocalName switch
    {
        "r" or "fld" => Resolve((string?)child.Element(Words) ?? "", child.Element(RunProperties), paragraph),
        "br" => Resolve("\n", child.Element(RunProperties), paragraph),
        _ => null,
    };

    private SceneRun Resolve(string text, XElement? own, IReadOnlyList<XElement> paragraph)
    {
        IReadOnlyList<XElement> properties = TextStyles.Run(own, paragraph);
        double size = (properties.Nearest("sz", Size) / 100) ?? StandardSize;
        bool bold = properties.Nearest("b", XmlValues.Flag) == true;
        return new SceneRun(
            text, Math.Clamp(size * body.FontScale, 0.5, 4000), bold, FaceNames.IsFixedWidth(FaceNames.Of(properties, theme)), properties);
    }

    private static double? Size(XElement? properties, string name) =>
        properties.Number(name) is { } value and > 0 ? value : null;

    private double LineSpacing(IReadOnlyList<XElement> properties, double size)
    {
        XElement? spacing = properties.Nearest(LineSpace);
        double? exact = spacing?.Element(InPoints).Number("val") / 100;
        double lines = exact is { } points ? points / (1.2 * size) : spacing?.Element(InPercent).Share("val") ?? 1;
        return Math.Clamp(lines - body.SpacingReduction, 0.1, 20);
    }

    private static double Spacing(IReadOnlyList<XElement> properties, XName name, double size)
    {
        XElement? spacing = properties.Nearest(name);
        double points = spacing?.Element(InPoints).Number("val") / 100
            ?? (spacing?.Element(InPercent).Share("val") ?? 0) * size * 1.2;
        return Math.Clamp(points, 0, 2000);
    }

    private static bool HasBullet(IReadOnlyList<XElement> properties)
    {
        foreach (XElement value in properties)
        {
            foreach (XElement child in value.Elements())
            {
                if (child.Name.LocalName is "buNone" or "buChar" or "buAutoNum" or "buBlip")
                {
                    return child.Name.LocalName != "buNone";
                }
            }
        }

        return false;
    }
}
