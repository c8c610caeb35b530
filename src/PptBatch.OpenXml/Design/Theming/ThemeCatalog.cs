using System.Diagnostics.CodeAnalysis;

namespace PptBatch.OpenXml.Design.Theming;

/// <summary>The built-in themes by name.</summary>
internal static class ThemeCatalog
{
    public static IReadOnlyList<DeckTheme> All { get; } = [DeckTheme.Light, DeckTheme.Dark, DeckTheme.Print];

    /// <summary>Finds a theme whatever the case of its name.</summary>
    public static bool TryFind(string? name, [NotNullWhen(true)] out DeckTheme? theme) =>
        (theme = All.FirstOrDefault(candidate => string.Equals(candidate.Name, name, StringComparison.OrdinalIgnoreCase))) is not null;
}
