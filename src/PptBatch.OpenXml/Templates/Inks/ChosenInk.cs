using PptBatch.OpenXml.Design.Theming;

namespace PptBatch.OpenXml.Templates.Inks;

/// <summary>The colour of a text and what it stands on.</summary>
/// <param name="Wished">The colour that the template gives it.</param>
/// <param name="Taken">The colour that reads on the ground.</param>
/// <param name="Ground">What is behind it: what the layout draws, or a plain panel.</param>
internal readonly record struct ChosenInk(SchemeColor Wished, SchemeColor Taken, Ground Ground);
