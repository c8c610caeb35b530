using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes.Geometry;

namespace PptBatch.OpenXml.Scenes.Drawing;

/// <summary>Something on a slide.</summary>
/// <param name="Box">Where it is, in points, before its rotation.</param>
/// <param name="Rotation">How far it is turned about its middle, in degrees, clockwise.</param>
public abstract record DrawnShape(Box Box, double Rotation);

/// <summary>A shape with what it is filled with, drawn with and says.</summary>
/// <param name="Box">Where it is.</param>
/// <param name="Rotation">How far it is turned.</param>
/// <param name="Path">Its form.</param>
/// <param name="Fill">What it is filled with; null for nothing.</param>
/// <param name="Outline">The line around it; null for none.</param>
/// <param name="Text">What it says; null for nothing.</param>
public sealed record DrawnForm(Box Box, double Rotation, ShapePath Path, DrawnFill? Fill, DrawnLine? Outline, DrawnText? Text)
    : DrawnShape(Box, Rotation);

/// <summary>A picture.</summary>
/// <param name="Box">Where it is.</param>
/// <param name="Rotation">How far it is turned.</param>
/// <param name="Path">The form that it is cropped to.</param>
/// <param name="Picture">The picture; null where the deck does not hold it.</param>
/// <param name="Outline">The line around it; null for none.</param>
/// <param name="StandsIn">True where it stands in for an object that cannot be drawn, such as an embedded file.</param>
public sealed record DrawnImage(
    Box Box, double Rotation, ShapePath Path, DrawnPicture? Picture, DrawnLine? Outline, bool StandsIn) : DrawnShape(Box, Rotation);

/// <summary>A table.</summary>
/// <param name="Box">Where it is.</param>
/// <param name="Rotation">How far it is turned.</param>
/// <param name="Cells">Its cells, without those that another covers.</param>
public sealed record DrawnTable(Box Box, double Rotation, IReadOnlyList<DrawnCell> Cells) : DrawnShape(Box, Rotation);

/// <summary>An object that cannot be drawn, such as a chart without numbers.</summary>
/// <param name="Box">Where it is.</param>
/// <param name="Rotation">How far it is turned.</param>
public sealed record DrawnUnknown(Box Box, double Rotation) : DrawnShape(Box, Rotation);

/// <summary>Shapes that are one object, such as a chart or a diagram.</summary>
/// <param name="Box">Where it is.</param>
/// <param name="Rotation">How far it is turned.</param>
/// <param name="Shapes">The shapes, on the slide as the object stands before it is turned.</param>
public sealed record DrawnGroup(Box Box, double Rotation, IReadOnlyList<DrawnShape> Shapes) : DrawnShape(Box, Rotation);
