using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Writing.Charts.Drawing;

/// <summary>One mark of a drawn chart, in points from the chart frame's top left corner.</summary>
/// <param name="Color">Its colour.</param>
public abstract record ChartShape(ColorToken Color);

/// <summary>A filled rectangle.</summary>
/// <param name="Box">Where it is.</param>
/// <param name="Color">Its colour.</param>
public sealed record ChartBar(Box Box, ColorToken Color) : ChartShape(Color);

/// <summary>A line through points.</summary>
/// <param name="Points">The points.</param>
/// <param name="Width">Its width.</param>
/// <param name="Color">Its colour.</param>
public sealed record ChartLine(IReadOnlyList<(double X, double Y)> Points, double Width, ColorToken Color) : ChartShape(Color);

/// <summary>A closed area under a line.</summary>
/// <param name="Points">Its corners.</param>
/// <param name="Color">Its colour.</param>
public sealed record ChartArea(IReadOnlyList<(double X, double Y)> Points, ColorToken Color) : ChartShape(Color);

/// <summary>A filled circle.</summary>
/// <param name="X">Its centre, from the left.</param>
/// <param name="Y">Its centre, from the top.</param>
/// <param name="Radius">Its radius.</param>
/// <param name="Color">Its colour.</param>
public sealed record ChartDot(double X, double Y, double Radius, ColorToken Color) : ChartShape(Color);

/// <summary>A slice of a circle; angles in radians, clockwise from twelve o'clock.</summary>
/// <param name="X">The circle's centre, from the left.</param>
/// <param name="Y">The circle's centre, from the top.</param>
/// <param name="Radius">The circle's radius.</param>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Color">Its colour.</param>
public sealed record ChartSlice(double X, double Y, double Radius, double From, double To, ColorToken Color) : ChartShape(Color);

/// <summary>Text whose baseline starts, is centred or ends at a point.</summary>
/// <param name="X">The point, from the left.</param>
/// <param name="Y">The point, from the top.</param>
/// <param name="Align">What of the text is at the point.</param>
/// <param name="Text">What it says.</param>
/// <param name="SizePt">Its size in points.</param>
/// <param name="Color">Its colour.</param>
public sealed record ChartLabel(double X, double Y, TextAlign Align, string Text, double SizePt, ColorToken Color) : ChartShape(Color);
