using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace PptBatch.Testing.Decks;

/// <summary>Shapes of a deck's dump, in the order in which a screen reader meets them.</summary>
internal static class ShapeText
{
    public static void WriteAll(StringBuilder text, SlidePart slide, OpenXmlElement tree, int depth)
    {
        foreach (OpenXmlElement shape in tree.ChildElements)
        {
            Write(text, slide, shape, depth);
        }
    }

    private static void Write(StringBuilder text, SlidePart slide, OpenXmlElement element, int depth)
    {
        switch (element)
        {
            case Shape shape:
                Head(text, depth, "shape", shape, shape.ShapeProperties?.Transform2D?.Offset, shape.ShapeProperties?.Transform2D?.Extents);
                if (shape.TextBody is not null)
                {
                    ParagraphText.Write(text, depth + 1, shape.TextBody);
                }

                Links(text, slide, shape, depth + 1);
                break;
            case Picture picture:
                Head(text, depth, "picture", picture, picture.ShapeProperties?.Transform2D?.Offset,
                    picture.ShapeProperties?.Transform2D?.Extents);
                break;
            case GraphicFrame frame:
                Head(text, depth, "frame", frame, frame.Transform?.Offset, frame.Transform?.Extents);
                Graphic(text, slide, frame, depth + 1);
                break;
            case GroupShape group:
                Head(
                    text,
                    depth,
                    "group",
                    group,
                    group.GroupShapeProperties?.TransformGroup?.Offset,
                    group.GroupShapeProperties?.TransformGroup?.Extents);
                WriteAll(text, slide, group, depth + 1);
                break;
            case ConnectionShape line:
                Head(text, depth, "line", line, line.ShapeProperties?.Transform2D?.Offset, line.ShapeProperties?.Transform2D?.Extents);
                break;
            case AlternateContent choice:
                WriteAll(text, slide, (OpenXmlElement?)choice.GetFirstChild<AlternateContentChoice>() ?? choice, depth);
                break;
        }
    }

    private static void Head(StringBuilder text, int depth, string kind, OpenXmlElement shape, A.Offset? offset, A.Extents? extents)
    {
        NonVisualDrawingProperties? names = shape.Descendants<NonVisualDrawingProperties>().FirstOrDefault();
        PlaceholderShape? placeholder = shape.FirstChild?.Descendants<PlaceholderShape>().FirstOrDefault();
        text.Append(' ', depth * 2).Append(kind).Append(" \"").Append(names?.Name?.Value).Append('"');
        if (placeholder is not null)
        {
            text.Append(" ph=").Append(placeholder.Type?.InnerText ?? "obj").Append('/').Append(placeholder.Index?.Value ?? 0);
        }

        text.Append(offset is null
            ? " inherited"
            : $" at {DeckText.Points(offset.X?.Value)},{DeckText.Points(offset.Y?.Value)}"
                + $" {DeckText.Points(extents?.Cx?.Value)}x{DeckText.Points(extents?.Cy?.Value)}");
        text.Append(names?.Description?.Value is { } alt ? $" alt=\"{DeckText.Visible(alt)}\"" : "").Append('\n');
    }

    private static void Graphic(StringBuilder text, SlidePart slide, GraphicFrame frame, int depth)
    {
        foreach (A.TableRow row in frame.Descendants<A.TableRow>())
        {
            IEnumerable<string> cells = row.Elements<A.TableCell>().Select(Cell);
            DeckText.Line(text, depth, "row " + DeckText.Points(row.Height?.Value), "| " + string.Join(" | ", cells) + " |");
        }

        if (frame.Descendants<C.ChartReference>().FirstOrDefault() is { Id.Value: { } id } && slide.GetPartById(id) is ChartPart chart)
        {
            Chart(text, chart, depth);
        }
    }

    private static string Cell(A.TableCell cell)
    {
        string content = string.Join('\n', cell.TextBody?.Elements<A.Paragraph>().Select(ParagraphText.Runs) ?? []);
        string span = (cell.GridSpan is { Value: > 1 } columns ? $"[{columns} wide]" : "") + (cell.RowSpan is { Value: > 1 } rows
            ? $"[{rows} high]" : "");
        bool merged = cell.HorizontalMerge?.Value == true || cell.VerticalMerge?.Value == true;
        return merged ? "^" : content + span;
    }

    private static void Chart(StringBuilder text, ChartPart part, int depth)
    {
        C.PlotArea? plot = part.ChartSpace?.Descendants<C.PlotArea>().FirstOrDefault();
        foreach (OpenXmlElement kind in plot?.ChildElements.Where(child => child.LocalName.EndsWith("Chart", StringComparison.Ordinal))
            ?? [])
        {
            string workbook = part.EmbeddedPackagePart is null ? " without workbook" : "";
            text.Append(' ', depth * 2).Append(kind.LocalName).Append(workbook).Append('\n');
            foreach (OpenXmlElement series in kind.ChildElements.Where(child => child.LocalName == "ser"))
            {
                IEnumerable<string> points = series.ChildElements
                    .Where(child => child.LocalName is "tx" or "cat" or "val" or "xVal" or "yVal")
                    .Select(child => child.LocalName + "=" + string.Join(", ",
                        child.Descendants<C.NumericValue>().Select(value => value.Text)));
                DeckText.Line(text, depth + 1, "series", string.Join("; ", points));
            }
        }
    }

    private static void Links(StringBuilder text, SlidePart slide, Shape shape, int depth)
    {
        foreach (A.HyperlinkOnClick link in shape.Descendants<A.HyperlinkOnClick>().Where(link => !string.IsNullOrEmpty(link.Id?.Value)))
        {
            string? target = slide.HyperlinkRelationships
                .FirstOrDefault(relationship => relationship.Id == link.Id!.Value)?.Uri.OriginalString
                ?? slide.Parts.FirstOrDefault(pair => pair.RelationshipId == link.Id!.Value).OpenXmlPart?.Uri.OriginalString;
            DeckText.Line(text, depth, "link", target ?? "dangling " + link.Id!.Value);
        }
    }
}
