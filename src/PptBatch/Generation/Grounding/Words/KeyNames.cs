using System.Text.RegularExpressions;

namespace PptBatch.Generation.Grounding.Words;

/// <summary>The keys of a keyboard, which an instructor names when something is to be typed, whether the lesson does or not.</summary>
internal static partial class KeyNames
{
    private static readonly HashSet<string> Keys = new(StringComparer.Ordinal)
    {
        "enter", "return", "tab", "esc", "escape", "ctrl", "control", "shift", "alt", "backspace", "delete", "intro", "entree",
        "tabulation", "echap", "maj", "suppr", "supr", "invio", "canc", "strg", "eingabe", "eingabetaste", "umschalt",
    };

    /// <summary>True for a folded word that is a key in a text that speaks of pressing one.</summary>
    public static bool IsPressed(string word, string text) => Keys.Contains(word) && Press().IsMatch(PlainWords.Fold(text));

    [GeneratedRegex(@"\b(?:press|hit\b|key|puls|presion|aprie|tecla|appuy|touche|druck|taste|premi|tasto)")]
    private static partial Regex Press();
}
