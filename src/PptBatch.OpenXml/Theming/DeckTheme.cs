using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Text;

namespace PptBatch.OpenXml.Theming;

/// <summary>Colours by role and the faces of a deck.</summary>
internal sealed record DeckTheme(string Name, FontScheme Fonts, IReadOnlyDictionary<ColorToken, string> Colors)
{
    /// <summary>The colour of a role as six hexadecimal digits.</summary>
    public string this[ColorToken token] => Colors[token];
}
