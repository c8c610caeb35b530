namespace PptBatch.OpenXml.Writing.Shapes;

/// <summary>Faces of the scripts that a Latin face does not have, as Office has them on Windows and on a Mac.</summary>
/// <param name="EastAsian">Face of Chinese, Japanese and Korean, or null where a text has none.</param>
/// <param name="Complex">Face of Arabic, Hebrew and Indic scripts, or null where a text has none.</param>
internal readonly record struct ScriptFaces(string? EastAsian, string? Complex)
{
    private const char FirstBeyondLatin = '\u0590';

    public static ScriptFaces Of(string text, string language)
    {
        ReadOnlySpan<char> rest = text;
        int at = rest.IndexOfAnyExceptInRange('\0', (char)(FirstBeyondLatin - 1));
        if (at < 0)
        {
            return default;
        }

        string? eastAsian = null;
        string? complex = null;
        foreach (char character in rest[at..])
        {
            switch (character)
            {
                case >= '\u0590' and <= '\u08ff' or >= '\ufb1d' and <= '\ufdff' or >= '\ufe70' and <= '\ufefc':
                    complex ??= "Arial";
                    break;
                case >= '\u0900' and <= '\u0dff':
                    complex ??= "Nirmala UI";
                    break;
                case >= '\u0e00' and <= '\u0eff':
                    complex ??= "Leelawadee UI";
                    break;
                case >= '\u3040' and <= '\u30ff':
                    eastAsian ??= "Yu Gothic";
                    break;
                case >= '\u1100' and <= '\u11ff' or >= '\u3130' and <= '\u318f' or >= '\uac00' and <= '\ud7af':
                    eastAsian ??= "Malgun Gothic";
                    break;
                case >= '\u2e80' and <= '\u9fff'
                    or >= '\uf900' and <= '\ufaff'
                    or >= '\uff00' and <= '\uffef'
                    or >= '\ud840' and <= '\ud8bf':
                    eastAsian ??= Ideographs(language);
                    break;
            }
        }

        return new ScriptFaces(eastAsian, complex);
    }

    private static string Ideographs(string language) =>
        language.StartsWith("ja", StringComparison.OrdinalIgnoreCase) ? "Yu Gothic"
        : language.StartsWith("ko", StringComparison.OrdinalIgnoreCase) ? "Malgun Gothic"
        : language.Contains("Hant", StringComparison.OrdinalIgnoreCase) || language.EndsWith("TW", StringComparison.OrdinalIgnoreCase)
            ? "Microsoft JhengHei"
        : "Microsoft YaHei";
}
