using System.Globalization;
using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes;
using PptBatch.OpenXml.Scenes.Drawing;
using PptBatch.OpenXml.Scenes.Shapes;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Comparing.Reading;

/// <summary>How slides and shapes look, in words that two decks can be compared by.</summary>
internal static class LookReader
{
    public const string Place = "place";

    /// <summary>The look of the slide as a whole.</summary>
    public static IReadOnlyList<Fact> Ground(SlideScene slide)
    {
        PageLook look = SceneLook.Of(slide);
        return
        [
            new Fact("background", Fill(DrawnFill.Background(slide))),
            new Fact("layout", slide.Layout?.Element(P + "cSld").Text("name") ?? "none"),
            new Fact("what the layout draws", Backdrop(slide)),
            new Fact("colours", string.Join(' ', look.Colors.OrderBy(color => color.Key).Select(color => color.Value).Distinct())),
            new Fact("typefaces", look.Faces.Heading == look.Faces.Body ? look.Faces.Body : $"{look.Faces.Heading}, {look.Faces.Body}"),
            new Fact("shown", slide.IsHidden ? "no" : "yes"),
            new Fact("animation", Markup(slide.Root.Element(P + "timing"))),
            new Fact("transition", Markup(slide.Root.Descendants(P + "transition").FirstOrDefault())),
        ];
    }

    /// <summary>The look of a shape.</summary>
    public static ShapeLook Shape(SceneShape shape, string matter, SlideScene slide)
    {
        DrawnShape? drawn = DrawnShapeReader.Read(shape, slide);
        string kind = shape.Element.Element(P + "spPr")?.Element(A + "prstGeom").Text("prst") ?? shape.Kind.ToString();
        return new ShapeLook(matter.Length > 0 ? matter : kind, Name(shape, matter), matter.Length > 0, [.. Facts(drawn)]);
    }

    private static string Name(SceneShape shape, string matter)
    {
        const int Most = 40;
        string words = matter.ReplaceLineEndings(" ");
        return shape.Kind != ShapeKind.Shape || words.Length == 0 ? shape.Name
            : words.Length <= Most ? $"\"{words}\"" : $"\"{words[..Most]}…\"";
    }

    private static IEnumerable<Fact> Facts(DrawnShape? drawn)
    {
        if (drawn is null)
        {
            yield break;
        }

        yield return new Fact(Place, Box(drawn));
        switch (drawn)
        {
            case DrawnForm form:
                yield return new Fact("fill", Fill(form.Fill));
                yield return new Fact("line", Line(form.Outline));
                yield return new Fact("type", form.Text is null ? "none" : Type([form.Text]));
                break;
            case DrawnImage image:
                yield return new Fact("line", Line(image.Outline));
                break;
            case DrawnTable table:
                yield return new Fact("fill", string.Join(' ', table.Cells.Select(cell => Color(cell.Fill)).Distinct()));
                yield return new Fact("line", string.Join(", ", table.Cells.SelectMany(cell => cell.Lines).Select(Line).Distinct()));
                yield return new Fact("type", Type(table.Cells.Select(cell => cell.Text)));
                break;
        }
    }

    private static string Box(DrawnShape drawn) => string.Create(
        CultureInfo.InvariantCulture,
        $"{drawn.Box.Width:0.#} × {drawn.Box.Height:0.#} pt at {drawn.Box.X:0.#}, {drawn.Box.Y:0.#}")
        + (drawn.Rotation == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", turned {drawn.Rotation:0.#}°"));

    private static string Type(IEnumerable<DrawnText> texts) => string.Join("; ", texts.SelectMany(text => text.Paragraphs)
        .SelectMany(paragraph => paragraph.Spans.OfType<DrawnSpan>().Where(span => !string.IsNullOrWhiteSpace(span.Text))
            .Select(span => Span(span) + (paragraph.Align == TextAlign.Start ? "" : " " + paragraph.Align.ToString().ToLowerInvariant())))
        .Distinct());

    private static string Span(DrawnSpan span) => string.Create(
        CultureInfo.InvariantCulture,
        $"{span.Family} {span.SizePt:0.#} pt{(span.Style == 0 ? "" : " " + span.Style.ToString().ToLowerInvariant())} {Color(span.Ink)}");

    private static string Line(DrawnLine? line) =>
        line is null ? "none" : string.Create(CultureInfo.InvariantCulture, $"{line.WidthPt:0.##} pt {Color(line.Color)}");

    private static string Fill(DrawnFill? fill) => fill switch
    {
        { Picture: { } picture } => "picture " + SlideContent.Hash(picture.Bytes.Span)[..8],
        { Stops: { } stops } => string.Join(" to ", stops.Select(stop => Color(stop))),
        { Color: { } color } => Color(color),
        _ => "none",
    };

    private static string Color(Scenes.Colors.Rgb? color) => color is not { } shown ? "none"
        : shown.Alpha >= 1 ? shown.ToString() : string.Create(CultureInfo.InvariantCulture, $"{shown} at {shown.Alpha:0.##}");

    private static string Backdrop(SlideScene slide)
    {
        List<string> shapes = [.. slide.Backdrop.Where(shape => shape.Placeholder is null && !shape.Hidden)
            .Select(shape => DrawnShapeReader.Read(shape, slide)).OfType<DrawnShape>()
            .Select(drawn => string.Join(' ', Facts(drawn).Select(fact => fact.Value)))];
        return shapes.Count == 0 ? "nothing"
            : string.Create(CultureInfo.InvariantCulture, $"{shapes.Count} shapes, {SlideContent.Hash(string.Join('\n', shapes))[..8]}");
    }

    // What it does is for PowerPoint to say: that it is another one shows in its hash.
    private static string Markup(XElement? element) =>
        element is null ? "none" : SlideContent.Hash(element.ToString(SaveOptions.DisableFormatting))[..8];
}
