using System.Globalization;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;
using PptBatch.OpenXml.Writing.Layouts;
using PptBatch.OpenXml.Writing.Shapes;

namespace PptBatch.Preview.WebPage;

/// <summary>Writes one page: every frame where the layout put it, in reading order.</summary>
internal sealed class PageMarkup(Markup html, StyleSheet styles, PageLook look)
{
    private readonly TextMarkup _text = new(html, styles, look);
    private readonly ChartMarkup _charts = new(html, look);

    /// <summary>Writes a page.</summary>
    /// <param name="composed">The page.</param>
    /// <param name="number">Which of the web page's slides it is, from 1.</param>
    public void Write(ComposedPage composed, int number)
    {
        Page page = composed.Page;
        html.Open(
            "section",
            ("class", "slide " + styles.ClassOf($"background:{Hex(ColorToken.Surface)}")),
            ("id", "s" + number.ToString(CultureInfo.InvariantCulture)),
            ("lang", page.Language),
            ("dir", page.RightToLeft ? "rtl" : null),
            ("tabindex", "-1"),
            ("aria-roledescription", "slide"));
        foreach (BackdropPiece piece in look.Backdrop)
        {
            Backdrop(piece);
        }

        foreach (Frame frame in page.Frames)
        {
            Write(frame);
        }

        foreach (FooterLine line in composed.Footer)
        {
            Footer(line);
        }

        if (page.Notes.Count > 0)
        {
            html.Open("aside", ("class", "notes")).Text(string.Join("\n\n", page.Notes.Select(note => note.Plain))).Close("aside");
        }

        html.Close("section").Raw("\n");
    }

    private void Backdrop(BackdropPiece piece)
    {
        if (piece.Rgb is { } rgb)
        {
            string declarations = Place(piece.Box) + Radius(piece.Geometry)
                + (piece.LinePt > 0 ? $"box-sizing:border-box;border:{StyleSheet.Points(piece.LinePt)} solid #{rgb}" : $"background:#{rgb}")
                + (piece.Opacity < 1 ? $";opacity:{piece.Opacity.ToString("0.##", CultureInfo.InvariantCulture)}" : "");
            html.Open("div", ("class", styles.ClassOf(declarations)), ("aria-hidden", "true")).Close("div");
        }
        else if (piece.ContentType is "image/png" or "image/jpeg" or "image/gif" or "image/bmp")
        {
            html.Open("img", ("class", styles.ClassOf(Place(piece.Box))), ("alt", ""), ("aria-hidden", "true"),
                ("src", $"data:{piece.ContentType};base64,{Convert.ToBase64String(piece.Picture.Span)}"));
        }
    }

    private void Footer(FooterLine line)
    {
        string align = line.Align switch { TextAlign.Center => "center", TextAlign.End => "end", _ => "start" };
        string declarations =
            $"font-size:{StyleSheet.Points(line.SizePt)};line-height:{StyleSheet.Points(line.Box.Height)};white-space:nowrap;"
            + $"color:#{line.Rgb};text-align:{align}";
        html.Open("div", ("class", styles.ClassOf(Place(line.Box) + declarations)), ("dir", "ltr"), ("aria-hidden", "true"))
            .Text(line.Text).Close("div");
    }

    private void Write(Frame frame)
    {
        switch (frame)
        {
            case TextFrame words:
                WriteText(words);
                break;
            case TableFrame table:
                TableMarkup.Write(html, styles, look, _text, table, Place(frame));
                break;
            case PictureFrame picture:
                html.Open("img", ("class", styles.ClassOf(Place(frame))), ("alt", picture.AltText ?? ""),
                    ("src", $"data:{picture.Picture.ContentType};base64,{Convert.ToBase64String(picture.Picture.Bytes)}"));
                break;
            case GroupFrame group:
                new DiagramMarkup(html, styles, look, _text).Write(group, Place);
                break;
            case SymbolFrame or IconFrame:
                GroupFrame alone = new() { Box = frame.Box, Name = frame.Name, AltText = frame.AltText, Parts = [frame] };
                new DiagramMarkup(html, styles, look, _text).Write(alone, Place);
                break;
            case ChartFrame chart:
                _charts.Write(chart, styles.ClassOf(Place(frame)));
                break;
            case ShapeFrame shape:
                html.Open("div", ("class", styles.ClassOf(Place(frame) + Look(shape.Geometry, shape.Fill, shape.Outline))),
                    ("aria-hidden", "true")).Close("div");
                break;
        }
    }

    private void WriteText(TextFrame frame)
    {
        Insets insets = frame.Insets;
        string anchor = frame.Anchor switch { VerticalAnchor.Middle => "center", VerticalAnchor.Bottom => "flex-end", _ => "flex-start" };
        string declarations = Place(frame) + Look(frame.Geometry, frame.Fill, frame.Outline)
            + $"padding:{StyleSheet.Points(insets.Top)} {StyleSheet.Points(insets.Right)} {StyleSheet.Points(insets.Bottom)} "
                + $"{StyleSheet.Points(insets.Left)};"
            + $"justify-content:{anchor};font-weight:normal";
        bool title = frame.Placeholder == PlaceholderRole.Title;
        html.Open("div", ("class", "text " + styles.ClassOf(declarations)), ("role", title ? "heading" : null),
            ("aria-level", title ? "2" : null));
        _text.Write(frame.Paragraphs);
        html.Close("div");
    }

    private static string Place(Frame frame) => Place(frame.Box);

    private static string Place(Box box) =>
        $"left:{StyleSheet.Points(box.X)};top:{StyleSheet.Points(box.Y)};"
            + $"width:{StyleSheet.Points(box.Width)};height:{StyleSheet.Points(box.Height)};";

    private string Look(ShapeGeometry geometry, ColorToken? fill, ColorToken? outline) =>
        Radius(geometry)
            + (fill is { } color ? $"background:{Hex(color)};" : "")
            + (look.EdgeOf(fill, outline) is { } line ? $"border:1pt solid {Hex(line)};" : "");

    private string Hex(ColorToken token) => "#" + look.Colors[token];

    private static string Radius(ShapeGeometry geometry) =>
        geometry switch
    {
        ShapeGeometry.Ellipse => "border-radius:50%;",
        ShapeGeometry.RoundedRectangle => "border-radius:6pt;",
        ShapeGeometry.QuarterLeft => "border-radius:0 100% 0 0;",
        ShapeGeometry.QuarterRight => "border-radius:100% 0 0 0;",
        _ => "",
    };
}
