using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes;
using PptBatch.OpenXml.Scenes.Colors;
using PptBatch.OpenXml.Scenes.Contents;
using PptBatch.OpenXml.Scenes.Looks;
using PptBatch.OpenXml.Scenes.Shapes;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Checking.Measures;

/// <summary>
/// Paints what differs from the ground of a slide. Text counts where its lines are; a filled shape, a picture, a table and a chart
/// count whole.
/// </summary>
internal sealed class SlideInk
{
    private const double WholePage = 0.95;
    private const double SameColor = 12 / 255.0;

    // Of a line's height: the ink of most letters lies between the tops of small ones and the line that they stand on.
    private const double AboveLetters = 0.25;
    private const double BelowLetters = 0.2;

    private readonly SlideScene _slide;
    private readonly Rgb? _ground;

    private SlideInk(SlideScene slide)
    {
        _slide = slide;
        List<SceneShape> shapes = [.. slide.Backdrop.Where(shape => !shape.Hidden), .. slide.Shapes];
        int sheet = shapes.FindLastIndex(IsSheet);
        Paint paper = sheet < 0 ? slide.Background : slide.Fill(shapes[sheet]);
        SceneShape? field = shapes[(sheet + 1)..].FindLast(shape => !slide.Shapes.Contains(shape) && IsField(shape));
        Rgb? ground = field is null ? paper.Color : slide.Fill(field).Color;
        _ground = ground;
        Ground = ground is { } color ? (color with { Alpha = 1 }).ToString() : "mixed";
        Raster = new InkRaster(slide.Deck.Page);

        // What a field leaves free is a coloured part of the page, as much as one that is drawn.
        Raster.Fill(slide.Deck.Page, field is not null && Differs(paper.Color));
        shapes[(sheet + 1)..].ForEach(Paint);
    }

    /// <summary>The colour that the slide stands on, or <c>mixed</c>.</summary>
    public string Ground { get; }

    public InkRaster Raster { get; }

    public static SlideInk Of(SlideScene slide) => new(slide);

    /// <summary>A shape over the whole page is the ground of what lies on it.</summary>
    private bool IsSheet(SceneShape shape) =>
        shape.Kind is ShapeKind.Shape && shape.Bounds is { } bounds && _slide.Text(shape).IsEmpty
        && Areas.Intersection(bounds, _slide.Deck.Page) >= WholePage * Areas.Surface(_slide.Deck.Page)
        && _slide.Fill(shape) is { IsVisible: true, Color: null or { Alpha: >= 0.99 } };

    /// <summary>
    /// A part of the page that a layout draws from edge to edge is the ground where it is more than half: the text of an opener stands on
    /// it, beside what is coloured.
    /// </summary>
    private bool IsField(SceneShape shape)
    {
        Box page = _slide.Deck.Page;
        return shape.Kind is ShapeKind.Shape && shape.Bounds is { } bounds && _slide.Text(shape).IsEmpty && !IsRound(shape)
            && (bounds.Height >= WholePage * page.Height || bounds.Width >= WholePage * page.Width)
            && Areas.Intersection(bounds, page) > Areas.Surface(page) / 2
            && _slide.Fill(shape) is { IsVisible: true, Color.Alpha: >= 0.99 };
    }

    private static bool IsRound(SceneShape shape) =>
        shape.Element.Element(P + "spPr")?.Element(A + "prstGeom").Text("prst") == "ellipse";

    private void Paint(SceneShape shape)
    {
        if (shape.Placeholder?.IsFooter == true || shape.Bounds is not { } bounds)
        {
            return;
        }

        switch (shape.Kind)
        {
            case ShapeKind.Line:
                Raster.Line(bounds, LineDirection.IsRising(shape.Element));
                break;
            case ShapeKind.Table:
                Raster.Fill(_slide.Table(shape)?.Grown ?? bounds);
                break;
            case ShapeKind.Other when DiagramScene.Read(shape, _slide) is { Count: > 0 } drawn:
                drawn.ToList().ForEach(PaintShape);
                break;
            case ShapeKind.Shape:
                PaintShape(shape);
                break;
            default:
                Raster.Fill(bounds);
                break;
        }
    }

    private void PaintShape(SceneShape shape)
    {
        if (shape.Bounds is not { } bounds)
        {
            return;
        }

        bool round = IsRound(shape);
        Paint fill = _slide.Fill(shape);
        if (fill.IsVisible && round)
        {
            Raster.FillEllipse(bounds, Differs(fill.Color));
        }
        else if (fill.IsVisible)
        {
            Raster.Fill(bounds, Differs(fill.Color));
        }

        if (Outline.Of(shape, _slide) is { } outline && Differs(outline.Color) && !round)
        {
            Raster.Frame(bounds);
        }

        PaintText(shape, bounds);
    }

    private void PaintText(SceneShape shape, Box bounds)
    {
        SceneText text = _slide.Text(shape);
        if (text.IsEmpty)
        {
            return;
        }

        // The lines of turned or vertical text are not placed: its box stands for it.
        IReadOnlyList<Box> lines = (shape.Rotation == 0 ? TextMeasure.Measure(text, bounds)?.Lines : null) ?? [bounds];
        foreach (Box line in lines)
        {
            Raster.Fill(line with
            {
                Y = line.Y + (AboveLetters * line.Height),
                Height = line.Height * (1 - AboveLetters - BelowLetters),
            });
        }
    }

    private bool Differs(Rgb? color)
    {
        if (color is not { } own || _ground is not { } ground)
        {
            return true;
        }

        Rgb shown = own.Over(ground);
        return Math.Abs(shown.Red - ground.Red) > SameColor || Math.Abs(shown.Green - ground.Green) > SameColor
            || Math.Abs(shown.Blue - ground.Blue) > SameColor;
    }
}
