using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Layout.Highlighting;

/// <summary>Splits code into coloured pieces; joined, the pieces are the code, byte for byte. Linear in the code; thread-safe.</summary>
internal static class CodeHighlighter
{
    private static readonly Dictionary<string, CodeLanguage> Languages = ((IEnumerable<CodeLanguage>)
        [.. CurlyLanguages.All, .. ScriptLanguages.All, .. DataLanguages.All])
        .SelectMany(language => language.Names.Split(' ').Select(name => (name, language)))
        .ToDictionary(pair => pair.name, pair => pair.language, StringComparer.OrdinalIgnoreCase);

    /// <summary>Highlights <paramref name="code"/>; an unknown language gives one piece in ink.</summary>
    public static IReadOnlyList<CodePiece> Highlight(string code, string? language)
    {
        if (language is not null && MarkupTokenizer.Names.Contains(language))
        {
            return MarkupTokenizer.Split(code);
        }

        return language is not null && Languages.TryGetValue(language, out CodeLanguage? known)
            ? new CodeTokenizer(code, known).Split()
            : [new CodePiece(code, ColorToken.Ink)];
    }
}

internal readonly record struct CodePiece(string Text, ColorToken Color);
