namespace PptBatch.OpenXml.Scenes.Colors;

/// <summary>How a gradient runs through its box.</summary>
/// <param name="Positions">Where each of its colours is, 0 to 1.</param>
/// <param name="Degrees">Where it runs to, clockwise from the right; 90 is downwards.</param>
/// <param name="IsFromMiddle">True where it runs from the middle outwards.</param>
public sealed record GradientRun(IReadOnlyList<double> Positions, double Degrees, bool IsFromMiddle);
