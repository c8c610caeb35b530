namespace PptBatch.OpenXml.Pages;

/// <summary>A place for one short text, and how it stands there.</summary>
/// <param name="Box">Where its lines are, without insets, in points.</param>
/// <param name="Anchor">Edge that the lines keep to.</param>
/// <param name="Align">Alignment of the lines.</param>
/// <param name="SizePt">Size that a text which fits is set in.</param>
internal sealed record TextZone(Box Box, VerticalAnchor Anchor, TextAlign Align, double SizePt);
