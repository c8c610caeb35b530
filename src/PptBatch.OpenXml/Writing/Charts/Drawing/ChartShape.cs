using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Writing.Charts.Drawing;

/// <summary>One mark of a drawn chart, in points from the chart frame's top left corner.</summary>
internal abstract record ChartShape(ColorToken Color);

internal sealed record ChartBar(Box Box, ColorToken Color) : ChartShape(Color);

internal sealed record ChartLine(IReadOnlyList<(double X, double Y)> Points, double Width, ColorToken Color) : ChartShape(Color);

/// <summary>A closed area under a line.</summary>
internal sealed record ChartArea(IReadOnlyList<(double X, double Y)> Points, ColorToken Color) : ChartShape(Color);

internal sealed record ChartDot(double X, double Y, double Radius, ColorToken Color) : ChartShape(Color);

/// <summary>A slice of a circle; angles in radians, clockwise from twelve o'clock.</summary>
internal sealed record ChartSlice(double X, double Y, double Radius, double From, double To, ColorToken Color) : ChartShape(Color);

/// <summary>Text whose baseline starts, is centred or ends at a point.</summary>
internal sealed record ChartLabel(double X, double Y, TextAlign Align, string Text, double SizePt, ColorToken Color) : ChartShape(Color);
