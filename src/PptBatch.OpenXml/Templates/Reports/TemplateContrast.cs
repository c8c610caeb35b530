namespace PptBatch.OpenXml;

/// <summary>The contrast of a text to what it stands on.</summary>
/// <param name="Layout">Name of the layout.</param>
/// <param name="Text">title, text, accent, link, course, lesson or slide number.</param>
/// <param name="Color">The template's colour, six hexadecimal digits.</param>
/// <param name="Behind">The colours behind it.</param>
/// <param name="Ratio">The lowest contrast of the two.</param>
/// <param name="Needed">What is needed: 4.5, or 3 from 24 pt.</param>
/// <param name="Used">The colour that decks use.</param>
/// <param name="UsedRatio">Its lowest contrast.</param>
public sealed record TemplateContrast(
    string Layout, string Text, string Color, IReadOnlyList<string> Behind, double Ratio, double Needed, string Used, double UsedRatio);
