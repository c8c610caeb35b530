using System.Text.RegularExpressions;

namespace PptBatch.Books.Languages;

/// <summary>Makes a BCP-47 tag of what people write: <c>English</c>, <c>inglés</c>, <c>es_MX</c>, <c>Español (México)</c>.</summary>
internal static partial class LanguageTag
{
    private static readonly (string Tag, string[] Names)[] Known =
    [
        ("en", ["english", "ingl", "anglais", "englisch", "eng"]),
        ("es", ["español", "espanol", "spanish", "castellano", "castilian", "espagnol", "spanisch", "espanhol", "spagnolo", "esp", "spa"]),
        ("pt", ["portug", "português", "por"]),
        ("fr", ["fran", "french", "französisch", "fra", "fre"]),
        ("de", ["german", "deutsch", "alem", "allemand", "tedesco", "deu", "ger"]),
        ("it", ["ital", "ita"]),
        ("ca", ["catal", "cat"]),
        ("ja", ["japan", "japon", "日本語", "jpn"]),
        ("zh", ["chin", "中文", "汉语", "mandarin", "zho"]),
        ("ko", ["korea", "corean", "한국어", "kor"]),
        ("ar", ["arab", "árabe", "العربية", "ara"]),
        ("he", ["hebr", "עברית", "heb"]),
        ("hi", ["hindi", "हिन्दी", "hin"]),
        ("ru", ["russ", "ruso", "русский", "rus"]),
        ("nl", ["dutch", "nederlands", "holand"]),
        ("pl", ["polish", "polski", "polac"]),
    ];

    private static readonly (string Country, string Region)[] Regions =
    [
        ("brasil", "BR"), ("brazil", "BR"), ("méxico", "MX"), ("mexico", "MX"), ("españa", "ES"), ("spain", "ES"), ("portugal", "PT"),
    ];

    /// <summary>A well-formed tag in its usual case, or null when the text names no language.</summary>
    public static string? Normalize(string? text)
    {
        string value = (text ?? "").Trim().Replace('_', '-');
        if (Form().IsMatch(value) && !IsName(value))
        {
            string[] subtags = value.Split('-');
            return string.Join('-', subtags.Select((subtag, i) => (i, subtag.Length) switch
            {
                (0, _) => subtag.ToLowerInvariant(),
                (_, 4) => char.ToUpperInvariant(subtag[0]) + subtag[1..].ToLowerInvariant(),
                (_, 2) => subtag.ToUpperInvariant(),
                _ => subtag.ToLowerInvariant(),
            }));
        }

        string lower = value.ToLowerInvariant();
        string? tag = Named(name => lower.StartsWith(name, StringComparison.Ordinal))
            ?? Named(name => name.Length > 3 && lower.Contains(name, StringComparison.Ordinal));
        string? region = Regions.FirstOrDefault(entry => lower.Contains(entry.Country, StringComparison.Ordinal)).Region;
        return tag is null || region is null || lower == "portugal" ? tag : $"{tag}-{region}";
    }

    private static string? Named(Func<string, bool> isNamed) => Known.FirstOrDefault(known => known.Names.Any(isNamed)).Tag;

    private static bool IsName(string value) => Known.Any(known => known.Names.Contains(value.ToLowerInvariant()));

    [GeneratedRegex("^[A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|[0-9]{3}))?(?:-[A-Za-z0-9]{5,8})*$")]
    private static partial Regex Form();
}
