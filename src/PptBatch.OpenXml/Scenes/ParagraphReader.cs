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

    public SceneParagraph Read(XElement paragraph)
    {
        IReadOnlyList<XElement> properties = styles.Paragraph(paragraph);
        List<SceneRun> runs = [.. paragraph.Elements().SelectMany(Shown).Select(child => Run(child, properties)).OfType<SceneRun>()];
        if (runs.Count == 0)
        {
            runs.Add(Resolve("", paragraph.Element(A + "endParaRPr"), properties));
        }

        double size = runs.Max(run => run.SizePt);
        TextParagraph layout = new()
        {
            Spans = [.. runs.Select(run => new TextSpan(run.Text, run.SizePt)
            {
                Style = (run.Bold ? InlineStyle.Bold : InlineStyle.None) | (run.Italic ? InlineStyle.Italic : InlineStyle.None)
                    | (run.Raised ? InlineStyle.Superscript : InlineStyle.None),
                FixedWidth = run.FixedWidth,
            })],
            Bullet = HasBullet(properties) ? BulletKind.Bullet : BulletKind.None,
            Indent = Math.Max(0, First(properties, "marL") ?? 0),
            Hanging = Math.Max(0, -(First(properties, "indent") ?? 0)),
            Align = properties.Select(value => value.Text("algn")).FirstOrDefault(value => value is not null) switch
            {
                "ctr" => TextAlign.Center,
                "r" => TextAlign.End,
                _ => TextAlign.Start,
            },
            RightToLeft = properties.Select(value => value.Flag("rtl")).FirstOrDefault(value => value is not null) == true,
            LineSpacing = LineSpacing(properties, size),
            SpaceBefore = Spacing(properties, "spcBef", size),
            SpaceAfter = Spacing(properties, "spcAft", size),
        };
        string face = runs.Where(run => !run.FixedWidth).OrderByDescending(run => run.Text.Length)
            .Select(run => run.FaceIn(theme)).FirstOrDefault() ?? runs[0].FaceIn(theme);
        return new SceneParagraph(layout, face, runs) { Properties = properties };
    }

    // Of alternatives, such as an equation and its text, the one that every application shows.
    private static IEnumerable<XElement> Shown(XElement child) =>
        child.Name.LocalName == "AlternateContent"
            ? child.Elements().Where(alternative => alternative.Name.LocalName == "Fallback").Elements()
            : [child];

    private SceneRun? Run(XElement child, IReadOnlyList<XElement> paragraph) => child.Name.LocalName switch
    {
        "r" or "fld" => Resolve((string?)child.Element(A + "t") ?? "", child.Element(A + "rPr"), paragraph),
        "br" => Resolve("\n", child.Element(A + "rPr"), paragraph),
        _ => null,
    };

    private SceneRun Resolve(string text, XElement? own, IReadOnlyList<XElement> paragraph)
    {
        IReadOnlyList<XElement> properties = TextStyles.Run(own, paragraph);
        double size = (properties.Select(value => value.Number("sz")).FirstOrDefault(value => value is > 0) / 100) ?? StandardSize;
        bool bold = properties.Select(value => value.Flag("b")).FirstOrDefault(value => value is not null) == true;
        SceneRun run = new(text, Math.Clamp(size * body.FontScale, 0.5, 4000), bold, false, properties);
        return run with { FixedWidth = FaceNames.IsFixedWidth(run.FaceIn(theme)) };
    }

    private double LineSpacing(IReadOnlyList<XElement> properties, double size)
    {
        XElement? spacing = properties.Select(value => value.Element(A + "lnSpc")).FirstOrDefault(value => value is not null);
        double? exact = spacing?.Element(A + "spcPts").Number("val") / 100;
        double lines = exact is { } points ? points / (1.2 * size) : spacing?.Element(A + "spcPct").Share("val") ?? 1;
        return Math.Clamp(lines - body.SpacingReduction, 0.1, 20);
    }

    private static double Spacing(IReadOnlyList<XElement> properties, string name, double size)
    {
        XElement? spacing = properties.Select(value => value.Element(A + name)).FirstOrDefault(value => value is not null);
        double points = spacing?.Element(A + "spcPts").Number("val") / 100
            ?? (spacing?.Element(A + "spcPct").Share("val") ?? 0) * size * 1.2;
        return Math.Clamp(points, 0, 2000);
    }

    private static bool HasBullet(IReadOnlyList<XElement> properties) =>
        properties.SelectMany(value => value.Elements())
            .FirstOrDefault(child => child.Name.LocalName is "buNone" or "buChar" or "buAutoNum" or "buBlip")
            is { } bullet && bullet.Name.LocalName != "buNone";

    private static double? First(IReadOnlyList<XElement> properties, string name) =>
        properties.Select(value => value.Points(name)).FirstOrDefault(value => value is not null);
}
