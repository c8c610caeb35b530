using System.Globalization;
using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Scenes;
using PptBatch.OpenXml.Scenes.Charts;
using PptBatch.OpenXml.Scenes.Contents;
using PptBatch.OpenXml.Scenes.Drawing;
using PptBatch.OpenXml.Scenes.Shapes;
using PptBatch.SlideHtml.Blocks;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Comparing.Reading;

/// <summary>Reads what is compared of a slide. The slide's number and the date are not: they are not its own.</summary>
internal static class SlideContentReader
{
    private const string Gone = "missing";

    public static SlideContent Read(SlideScene slide, string? section)
    {
        List<SceneShape> shapes = [.. slide.Shapes.Where(shape => shape.Placeholder?.Type is not ("sldNum" or "dt"))];
        return new SlideContent
        {
            Number = slide.Number,
            Title = (slide.Title ?? "").ReplaceLineEndings(" "),
            Section = section,
            Words = string.Join('\n', shapes.Select(shape => Words(shape, slide)).Where(text => text.Length > 0)),
            Notes = Notes.Text(slide).Trim(),
            Links = [.. shapes.SelectMany(shape => Links(shape, slide))],
            Tables = [.. shapes.Select(slide.Table).OfType<TableScene>().Select(Rows)],
            Charts = [.. shapes.Where(shape => shape.Kind == ShapeKind.Chart).Select(shape => Chart(shape, slide))],
            Pictures = [.. shapes.Select(shape => Picture(shape, slide)).OfType<PictureContent>()],
            Ground = LookReader.Ground(slide),
            Shapes = [.. shapes.Select(shape => LookReader.Shape(shape, Matter(shape, slide), slide))],
        };
    }

    private static string Words(SceneShape shape, SlideScene slide) => shape.Kind switch
    {
        ShapeKind.Shape => string.Join('\n', new[] { slide.Text(shape).Plain.Trim(), Equations(shape) }.Where(text => text.Length > 0)),
        ShapeKind.Other => string.Join('\n', DiagramScene.Read(shape, slide).Where(part => part.Kind == ShapeKind.Shape)
            .Select(part => slide.Text(part).Plain.Trim()).Where(text => text.Length > 0)),
        _ => "",
    };

    /// <summary>The symbols of equations for which the deck keeps no text.</summary>
    private static string Equations(SceneShape shape) => string.Concat(
        shape.TextBody?.Descendants().Where(element => element.Name.LocalName == "t" && element.Name.Namespace != A
            && !element.Ancestors().Any(above => above.Name.LocalName is "AlternateContent")).Select(element => element.Value) ?? []);

    private static IEnumerable<Fact> Links(SceneShape shape, SlideScene slide)
    {
        IEnumerable<SceneText> texts = shape.Kind == ShapeKind.Table
            ? (slide.Table(shape)?.Cells ?? []).Select(cell => cell.Text) : [slide.Text(shape)];
        PackagePart holder = slide.PartOf(shape.Element);
        foreach (SceneRun run in texts.SelectMany(text => text.Runs).Where(run => run.IsLink))
        {
            XElement link = run.Properties[0].Element(A + "hlinkClick")!;
            yield return new Fact($"link \"{run.Text.Trim()}\"", Target(holder.Relationship((string?)link.Attribute(R + "id")), link));
        }
    }

    // A slide of the same deck has no name that lasts: where the link leads is that it leads to a slide.
    private static string Target(Relationship? relationship, XElement link) => relationship switch
    {
        { External: true } => relationship.Target,
        { Kind: "slide" } => "a slide",
        _ => link.Text("action") ?? relationship?.Target ?? Gone,
    };

    private static IReadOnlyList<IReadOnlyList<string>> Rows(TableScene table) =>
    [
        .. Enumerable.Range(0, table.RowCount).Select(row => (IReadOnlyList<string>)[.. table.Cells.Where(cell => cell.Row == row)
            .OrderBy(cell => cell.Column).Select(cell => cell.Text.Plain.Trim())]),
    ];

    private static List<Fact> Chart(SceneShape shape, SlideScene slide)
    {
        if (ChartReader.Read(shape, slide) is not { } chart)
        {
            return [new Fact("content", ChartPart(shape, slide) is { } bytes ? SlideContent.Hash(bytes) : Gone)];
        }

        List<Fact> facts =
            [new Fact("kind", string.Join(" and ", chart.Plots.Select(plot => plot.Kind.ToString().ToLowerInvariant()).Distinct()))];
        List<(ScenePlot Plot, SceneSeries Series)> all = [.. chart.Plots.SelectMany(plot => plot.Series.Select(series => (plot, series)))];
        facts.AddRange(all.Index().Select(series => new Fact($"series {series.Index + 1}", series.Item.Series.Name)));
        facts.AddRange(all.SelectMany(one => one.Plot.Categories.Select((category, at) => new Fact(
            $"{one.Series.Name} of {category}",
            one.Series.Values.ElementAtOrDefault(at)?.ToString(CultureInfo.InvariantCulture) ?? "none"))));
        return facts;
    }

    private static byte[]? ChartPart(SceneShape shape, SlideScene slide)
    {
        XElement? reference = shape.Element.Descendants().FirstOrDefault(element => element.Name.LocalName == "chart");
        PackagePart? part = slide.Deck.Package.Part(slide.PartOf(shape.Element), (string?)reference?.Attribute(R + "id"));
        return part is null ? null : slide.Deck.Package.Bytes(part.Name);
    }

    private static PictureContent? Picture(SceneShape shape, SlideScene slide)
    {
        DrawnPicture? picture = shape.Kind is ShapeKind.Table or ShapeKind.Chart or ShapeKind.Line ? null : DrawnPicture.Of(shape, slide);
        if (picture is null)
        {
            return shape.Kind == ShapeKind.Picture ? new PictureContent(Gone, Gone, "", shape.AltText ?? "") : null;
        }

        double kibibytes = picture.Bytes.Length / 1024.0;
        return new PictureContent(
            SlideContent.Hash(picture.Bytes.Span),
            string.Create(CultureInfo.InvariantCulture, $"{kibibytes:0.0} KiB"),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{picture.Left:0.###} left, {picture.Top:0.###} top, {picture.Right:0.###} right, {picture.Bottom:0.###} bottom"),
            shape.AltText ?? "");
    }

    /// <summary>What a shape is known by when its look is compared.</summary>
    private static string Matter(SceneShape shape, SlideScene slide) => shape.Kind switch
    {
        ShapeKind.Table => slide.Table(shape) is { } table ? string.Join('\n', Rows(table).SelectMany(row => row)) : "",
        ShapeKind.Chart => string.Join('\n', Chart(shape, slide).Select(fact => fact.Value)),
        _ => Words(shape, slide) is { Length: > 0 } words ? words : Picture(shape, slide)?.Hash ?? "",
    };
}
