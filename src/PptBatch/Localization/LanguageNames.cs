namespace PptBatch.Localization;

/// <summary>What a language calls itself: a cover states the language in its own words.</summary>
public static class LanguageNames
{
    private static readonly Dictionary<string, string> Own = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ar"] = "العربية", ["bg"] = "български", ["ca"] = "català", ["cs"] = "čeština", ["da"] = "dansk", ["de"] = "Deutsch",
        ["el"] = "ελληνικά", ["en"] = "English", ["es"] = "español", ["et"] = "eesti", ["eu"] = "euskara", ["fa"] = "فارسی",
        ["fi"] = "suomi", ["fr"] = "français", ["gl"] = "galego", ["he"] = "עברית", ["hi"] = "हिन्दी", ["hr"] = "hrvatski",
        ["hu"] = "magyar", ["id"] = "Bahasa Indonesia", ["it"] = "italiano", ["ja"] = "日本語", ["ko"] = "한국어",
        ["lt"] = "lietuvių", ["lv"] = "latviešu", ["nb"] = "norsk bokmål", ["nl"] = "Nederlands", ["no"] = "norsk",
        ["pl"] = "polski", ["pt"] = "português", ["ro"] = "română", ["ru"] = "русский", ["sk"] = "slovenčina",
        ["sl"] = "slovenščina", ["sr"] = "српски", ["sv"] = "svenska", ["th"] = "ไทย", ["tr"] = "Türkçe", ["uk"] = "українська",
        ["vi"] = "Tiếng Việt", ["zh"] = "中文",
    };

    /// <summary>The name of the tag's language in that language, with the region where there is one: <c>español (MX)</c>.</summary>
    /// <param name="bcp47">A BCP-47 tag.</param>
    /// <returns>The tag itself for a language that is not in the table.</returns>
    public static string Of(string bcp47)
    {
        string[] subtags = bcp47.Split('-');
        if (!Own.TryGetValue(subtags[0], out string? name))
        {
            return bcp47;
        }

        string? region = subtags.Skip(1).FirstOrDefault(subtag => subtag.Length == 2);
        return region is null ? name : $"{name} ({region.ToUpperInvariant()})";
    }
}
