using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes.Colors;

namespace PptBatch.OpenXml.Scenes.Drawing;

/// <summary>A cell of a table.</summary>
/// <param name="Box">Where it is on the slide, in points.</param>
/// <param name="Fill">What it is filled with; null for nothing.</param>
/// <param name="Text">What it says.</param>
/// <param name="Lines">Its lines at the left, top, right and bottom; null for none.</param>
public sealed record DrawnCell(Box Box, Rgb? Fill, DrawnText Text, IReadOnlyList<DrawnLine?> Lines);
