using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;
using PptBatch.OpenXml.Scenes.Colors;

namespace PptBatch.OpenXml.Scenes.Charts;

/// <summary>Something that is drawn of a chart, on the slide in points.</summary>
internal abstract record ChartMark;

/// <summary>Lines and curves.</summary>
internal sealed record PathMark(IReadOnlyList<PathStep> Steps, Rgb? Fill, ChartStroke? Line) : ChartMark;

/// <summary>A line of text about a point: its start, middle or end is there, and it stands in the middle of its height.</summary>
internal sealed record TextMark(string Text, double X, double Y, TextAlign Align, ChartText Look, double Degrees) : ChartMark;
