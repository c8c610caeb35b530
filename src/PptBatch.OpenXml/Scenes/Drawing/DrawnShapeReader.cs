using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes.Contents;
using PptBatch.OpenXml.Scenes.Geometry;
using PptBatch.OpenXml.Scenes.Looks;
using PptBatch.OpenXml.Scenes.Shapes;

namespace PptBatch.OpenXml.Scenes.Drawing;

/// <summary>Resolves shapes into what is drawn of them.</summary>
internal static class DrawnShapeReader
{
    /// <summary>A shape as it is drawn; null where nothing of it is.</summary>
    public static DrawnShape? Read(SceneShape shape, SlideScene slide) => shape.Frame is not { } frame ? null : shape.Kind switch
    {
        ShapeKind.Picture => Picture(shape, frame, slide, standsIn: false),
        ShapeKind.Table when slide.Table(shape) is { } table => new DrawnTable(frame, shape.Rotation, DrawnTableReader.Cells(table, slide)),
        ShapeKind.Chart => Group(shape, frame, DrawnChartReader.Read(shape, frame, slide))
            ?? (DrawnShape)new DrawnUnknown(frame, shape.Rotation),
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
            shape.Kind == ShapeKind.Line ? null : DrawnFill.Of(shape, slide),
            DrawnLine.Of(Outline.Of(shape, slide)),
            text.IsEmpty ? null : DrawnTextReader.Text(text, text.Body.Wrap, slide, run => RunColors.Of(run, shape, slide)));
    }

    private static DrawnImage Picture(SceneShape shape, Box frame, SlideScene slide, bool standsIn) => new(
        frame, shape.Rotation, ShapePathReader.Read(shape, frame), DrawnPicture.Of(shape, slide), DrawnLine.Of(Outline.Of(shape, slide)),
        standsIn);

    /// <summary>A diagram by the shapes that the deck keeps beside it, another object by its picture.</summary>
    private static DrawnShape Graphic(SceneShape shape, Box frame, SlideScene slide) =>
        Group(shape, frame, [.. DiagramScene.Read(shape, slide).Select(part => Read(part, slide)).OfType<DrawnShape>()])
            ?? (DrawnShape)Picture(shape, frame, slide, standsIn: true);

    private static DrawnGroup? Group(SceneShape shape, Box frame, IReadOnlyList<DrawnShape> parts) =>
        parts.Count > 0 ? new DrawnGroup(frame, shape.Rotation, parts) : null;
}
