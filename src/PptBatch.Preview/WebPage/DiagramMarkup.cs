using System.Globalization;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;
using PptBatch.Preview.Painting;
using SkiaSharp;

namespace PptBatch.Preview.WebPage;

/// <summary>Writes a diagram: its shapes and lines as SVG, its texts over them where the layout put them.</summary>
internal sealed class DiagramMarkup(Markup html, StyleSheet styles, PageLook look, TextMarkup text)
{

    public void Write(GroupFrame group, Func<Box, string> place)
    {
        bool says = !string.IsNullOrEmpty(group.AltText);
        html.Open(
            "svg", ("class", styles.ClassOf(place(group.Box) + "overflow:visible")), ("role", says ? "img" : null),
            ("aria-label", says ? group.AltText : null), ("aria-hidden", says ? null : "true"),
            ("viewBox", $"{Number(group.Box.X)} {Number(group.Box.Y)} {Number(group.Box.Width)} {Number(group.Box.Height)}"));
        foreach (Frame part in group.Parts)
        {
            if (part is LineFrame line)
            {
                Line(line);
            }
            else if (part is SymbolFrame symbol)
            {
                Symbol(symbol);
            }
            else if (part is IconFrame icon)
            {
                Icon(icon);
            }
        }

        html.Close("svg");
        foreach (SymbolFrame symbol in group.Parts.OfType<SymbolFrame>().Where(symbol => symbol.Paragraphs.Count > 0))
        {
            Words(symbol, place);
        }
    }

    private void Line(LineFrame line)
    {
        string color = "#" + look.Colors[line.Color];
        html.Open("polyline", ("points", string.Join(' ', line.Points.Select(Pair))), ("fill", "none"), ("stroke", color),
            ("stroke-width", Number(line.WidthPt)),
            ("stroke-dasharray", line.Dashed ? $"{Number(4 * line.WidthPt)} {Number(3 * line.WidthPt)}" : null))
            .Close("polyline");
        if (line.HeadAtStart)
        {
            Arrow(line.Points[0], line.Points[1], line.HeadPt, color);
        }

        if (line.HeadAtEnd)
        {
            Arrow(line.Points[^1], line.Points[^2], line.HeadPt, color);
        }
    }

    private void Arrow(Point tip, Point from, double head, string color)
    {
        double length = Math.Max(0.01, Math.Sqrt(Math.Pow(from.X - tip.X, 2) + Math.Pow(from.Y - tip.Y, 2)));
        (double x, double y) = ((from.X - tip.X) / length * head, (from.Y - tip.Y) / length * head);
        Point[] corners = [tip, new(tip.X + x - (y / 2), tip.Y + y + (x / 2)), new(tip.X + x + (y / 2), tip.Y + y - (x / 2))];
        html.Open("polygon", ("points", string.Join(' ', corners.Select(Pair))), ("fill", color)).Close("polygon");
    }

    private void Symbol(SymbolFrame symbol)
    {
        if (symbol.Fill is null && symbol.Outline is null)
        {
            return;
        }

        using SKPath path = SymbolPath.Of(symbol);
        ColorToken? edge = look.EdgeOf(symbol.Fill, symbol.Outline);
        html.Open("path", ("d", path.ToSvgPathData()), ("fill", symbol.Fill is { } fill ? "#" + look.Colors[fill] : "none"),
            ("fill-opacity", symbol.FillPercent < 100 ? Number(symbol.FillPercent / 100.0) : null),
            ("stroke", edge is { } outline ? "#" + look.Colors[outline] : null),
            ("stroke-width", edge is null ? null : Number(symbol.OutlinePt)),
            ("stroke-dasharray", symbol.DashedOutline ? "6 4.5" : null)).Close("path");
    }

    private void Icon(IconFrame icon)
    {
        using SKPathBuilder builder = new();
        DrawnSteps.Add(builder, icon.Outline, new((float)icon.Box.X, (float)icon.Box.Y), (float)icon.Box.Width / IconFrame.Grid);
        using SKPath path = builder.Detach();
        html.Open("path", ("d", path.ToSvgPathData()), ("fill", "#" + look.Colors[icon.Fill]), ("fill-rule", "evenodd")).Close("path");
    }

    private void Words(SymbolFrame symbol, Func<Box, string> place)
    {
        Box room = SymbolShape.TextRoom(symbol.Geometry);
        Box inner = new(
            symbol.Box.X + (symbol.Box.Width * room.X), symbol.Box.Y + (symbol.Box.Height * room.Y),
            symbol.Box.Width * room.Width, symbol.Box.Height * room.Height);
        Insets insets = symbol.Insets;
        string anchor = symbol.Anchor switch { VerticalAnchor.Middle => "center", VerticalAnchor.Bottom => "flex-end", _ => "flex-start" };
        string padding = $"padding:{StyleSheet.Points(insets.Top)} {StyleSheet.Points(insets.Right)} {StyleSheet.Points(insets.Bottom)} "
            + $"{StyleSheet.Points(insets.Left)};";
        html.Open("div", ("class", "text " + styles.ClassOf(place(inner) + padding + $"justify-content:{anchor};font-weight:normal")));
        text.Write(symbol.Paragraphs);
        html.Close("div");
    }

    private static string Pair(Point point) => $"{Number(point.X)},{Number(point.Y)}";

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
