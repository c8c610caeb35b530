namespace PptBatch.Generation.Grounding.Words;

/// <summary>
/// Ordinals that are written out, from the third on, in the languages whose number words are known. Left out is what is another word
/// as well: a room (cuarto), a weekday (sexta), "pay attention" (achte). Safe for concurrent use.
/// </summary>
internal static class OrdinalWords
{
    private static readonly Dictionary<string, Lazy<Dictionary<string, int>>> ByLanguage = new(StringComparer.OrdinalIgnoreCase)
    {
        ["en"] = new(() => Read(
            "third:3 fourth:4 fifth:5 sixth:6 seventh:7 eighth:8 ninth:9 tenth:10 eleventh:11 twelfth:12 thirteenth:13 fourteenth:14 "
                + "fifteenth:15 sixteenth:16 seventeenth:17 eighteenth:18 nineteenth:19 twentieth:20 thirtieth:30 fortieth:40 fiftieth:50",
            "")),
        ["es"] = new(() => Read(
            "tercer:3 tercero:3 tercera:3 cuarta:4 quinto:5 quinta:5 sexto:6 sexta:6 septimo:7 septima:7 octavo:8 octava:8 "
                + "noveno:9 novena:9 decimo:10 decima:10 undecimo:11 undecima:11 duodecimo:12 duodecima:12 vigesimo:20 vigesima:20", "")),
        ["pt"] = new(() => Read(
            "terceiro:3 terceira:3 quinto:5 sexto:6 setimo:7 setima:7 oitavo:8 oitava:8 nono:9 nona:9 decimo:10 decima:10 vigesimo:20 "
                + "vigesima:20", "")),
        ["fr"] = new(() => Read(
            "troisieme:3 quatrieme:4 cinquieme:5 sixieme:6 septieme:7 huitieme:8 neuvieme:9 dixieme:10 onzieme:11 douzieme:12 treizieme:13 "
                + "quatorzieme:14 quinzieme:15 seizieme:16 vingtieme:20 trentieme:30", " s")),
        ["de"] = new(() => Read(
            "dritte:3 vierte:4 funfte:5 sechste:6 siebte:7 siebente:7 neunte:9 zehnte:10 elfte:11 zwolfte:12 dreizehnte:13 vierzehnte:14 "
                + "funfzehnte:15 sechzehnte:16 siebzehnte:17 achtzehnte:18 neunzehnte:19 zwanzigste:20 dreissigste:30", " r n s m ns")),
        ["ar"] = new(() => Read(
            "ثالث:3 ثالثه:3 رابع:4 رابعه:4 خامس:5 خامسه:5 سادس:6 سادسه:6 سابع:7 سابعه:7 ثامن:8 ثامنه:8 تاسع:9 تاسعه:9 عاشر:10 عاشره:10 "
                + "الثالث:3 الثالثه:3 الرابع:4 الرابعه:4 الخامس:5 الخامسه:5 السادس:6 السادسه:6 السابع:7 السابعه:7 الثامن:8 الثامنه:8 "
                + "التاسع:9 التاسعه:9 العاشر:10 العاشره:10", "")),
        ["it"] = new(() => Read(
            "terzo:3 terza:3 quarta:4 quinto:5 quinta:5 sesto:6 sesta:6 settimo:7 settima:7 ottavo:8 ottava:8 nono:9 nona:9 decimo:10 "
                + "decima:10 undicesimo:11 undicesima:11 dodicesimo:12 dodicesima:12 ventesimo:20 ventesima:20", "")),
    };

    /// <summary>The value of a folded word of a language; null when it is no ordinal.</summary>
    public static int? Of(string language, string word) =>
        ByLanguage.GetValueOrDefault(language.Split('-')[0])?.Value is { } words && words.TryGetValue(word, out int value) ? value : null;

    private static Dictionary<string, int> Read(string words, string endings) => words.Split(' ')
        .Select(entry => entry.Split(':'))
        .SelectMany(entry => endings.Split(' ').Select(ending => (Word: entry[0] + ending, Value: int.Parse(
            entry[1], System.Globalization.CultureInfo.InvariantCulture))))
        .ToDictionary(entry => entry.Word, entry => entry.Value, StringComparer.Ordinal);
}
