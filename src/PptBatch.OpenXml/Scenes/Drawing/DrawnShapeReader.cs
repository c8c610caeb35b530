using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes.Contents;
using PptBatch.OpenXml.Scenes.Looks;
using PptBatch.OpenXml.Scenes.Shapes;

namespace PptBatch.OpenXml.Scenes.Drawing;

/// <summary>Resolves shapes into what is drawn of them.</summary>
internal static class DrawnShapeReader
{
    /// <summary>A shape as it is drawn; null where nothing of it is.</summary>
    public static DrawnShape? Read(SceneShape shape, SlideScene slide) => shape.Frame is not { } frame ? null : shape.Kind switch
    {
        ShapeKind.Line => Line(shape, frame, slide),
        ShapeKind.Picture => new DrawnImage(frame, shape.Rotation, DrawnPicture.Of(shape, slide), StandsIn: false),
        ShapeKind.Table when slide.Table(shape) is { } table => new DrawnTable(frame, shape.Rotation, DrawnTableReader.Cells(table, slide)),
        ShapeKind.Chart => new DrawnChart(frame, shape.Rotation, ChartScene.Read(shape, slide) is { } chart
            ? new ChartFrame { Box = frame, Name = shape.Name, Chart = chart } : null),
        ShapeKind.Other => Graphic(shape, frame, slide),
        _ => Form(shape, frame, slide),
    };

    private static DrawnForm Form(SceneShape shape, Box frame, SlideScene slide)
    {
        SceneText text = slide.Text(shape);
        return new DrawnForm(
            frame,
            shape.Rotation,
            ShapePathReader.Read(shape, frame),
            DrawnFill.Of(shape, slide),
            DrawnLine.Of(Outline.Of(shape, slide)),
            text.IsEmpty ? null : DrawnTextReader.Text(text, text.Body.Wrap, slide, run => RunColors.Of(run, shape, slide)));
    }

    private static DrawnRule? Line(SceneShape shape, Box frame, SlideScene slide) => DrawnLine.Of(Outline.Of(shape, slide)) is { } line
        ? new DrawnRule(frame, shape.Rotation, line, LineDirection.IsRising(shape.Element)) : null;

    /// <summary>A diagram by the shapes that the deck keeps beside it, another object by its picture.</summary>
    private static DrawnShape Graphic(SceneShape shape, Box frame, SlideScene slide)
    {
        DrawnShape[] drawn = [.. DiagramScene.Read(shape, slide).Select(part => Read(part, slide)).OfType<DrawnShape>()];
        return drawn.Length > 0
            ? new DrawnGroup(frame, shape.Rotation, drawn)
            : new DrawnImage(frame, shape.Rotation, DrawnPicture.Of(shape, slide), StandsIn: true);
    }
}
