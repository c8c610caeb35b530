namespace PptBatch.OpenXml.Templates.Inks;

/// <summary>The contrast of one text of a layout to what it stands on.</summary>
/// <param name="Layout">Name of the layout.</param>
/// <param name="Role">title, text, accent, link, course, lesson or slide number.</param>
/// <param name="Wished">Colour that the template gives it.</param>
/// <param name="Grounds">Colours behind it.</param>
/// <param name="Ratio">Lowest contrast of the template's colour.</param>
/// <param name="Needed">Contrast that is needed.</param>
/// <param name="Taken">Colour that decks use.</param>
/// <param name="TakenRatio">Lowest contrast of that.</param>
internal sealed record ContrastPair(
    string Layout, string Role, string Wished, IReadOnlyList<string> Grounds, double Ratio, double Needed, string Taken, double TakenRatio);
