namespace PptBatch.Generation.Grounding.Words;

/// <summary>A number as it stands in a text.</summary>
/// <param name="Shown">Its characters, with a sign of per cent that follows.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Values">
/// What it can mean: <c>1.520</c> is read as a thousand and as a decimal. Empty for what is no quantity, such as a version.
/// </param>
internal sealed record Figure(string Shown, int Start, IReadOnlyList<decimal> Values)
{
    /// <summary>True before a sign or word of per cent.</summary>
    public bool IsPercent { get; init; }

    /// <summary>True when it is written out.</summary>
    public bool IsSpelled { get; init; }

    /// <summary>True for "third" and its like, written out.</summary>
    public bool IsOrdinal { get; init; }

    /// <summary>The unit that follows, of those that are known, or null.</summary>
    public MeasureUnit? Unit { get; init; }

    /// <summary>Where the text goes on behind it.</summary>
    public int End => Start + Shown.Length;
}

/// <summary>A unit that can be turned into others of its family.</summary>
/// <param name="Family">Such as <c>time</c>.</param>
/// <param name="Factor">How many of the smallest units of the family it is.</param>
internal sealed record MeasureUnit(string Family, decimal Factor)
{
    private const decimal MonthsOfADecade = 120;
    private const decimal SecondsOfADay = 86400;

    /// <summary>True for days, weeks, months and years, which a table may have a row each of.</summary>
    public bool IsOfDays => Family == "month" || (Family == "time" && Factor >= SecondsOfADay);

    /// <summary>True for decades and centuries, which a text has without a number before them.</summary>
    public bool IsSpan => Family == "month" && Factor >= MonthsOfADecade;

    private static readonly (string Family, decimal Factor, string Words)[] Known =
    [
        ("time", 0.001m, "ms milliseconds millisecond milisegundos milisegundo millisecondes millisekunden millisecondi"),
        ("time", 1, "s sec second seconds segundo segundos seconde secondes sekunde sekunden secondo secondi"),
        ("time", 60, "min minute minutes minuto minutos minuten minuti"),
        ("time", 3600, "h hour hours hora horas heure heures stunde stunden ora ore"),
        ("time", 86400, "day days dia dias jour jours tag tage tagen giorno giorni"),
        ("time", 604800, "week weeks semana semanas semaine semaines woche wochen settimana settimane"),
        ("month", 1, "month months mes meses mois monat monate monaten mese mesi"),
        ("month", 12, "year years ano anos annee annees ans jahr jahre jahren anno anni"),
        ("month", 120, "decade decades decada decadas decennie decennies jahrzehnt jahrzehnte jahrzehnten decennio decenni"),
        ("month", 1200, "century centuries siglo siglos seculo seculos siecle siecles"),
        ("month", 1200, "jahrhundert jahrhunderte jahrhunderten secolo secoli"),
        ("frequency", 1, "hz hertz"),
        ("frequency", 1000, "khz kilohertz"),
        ("frequency", 1_000_000, "mhz megahertz"),
        ("frequency", 1_000_000_000, "ghz gigahertz"),
        ("storage", 1, "kb kib kilobyte kilobytes"),
        ("storage", 1000, "mb mib megabyte megabytes"),
        ("storage", 1_000_000, "gb gib gigabyte gigabytes"),
        ("storage", 1_000_000_000, "tb tib terabyte terabytes"),
        ("length", 1, "mm millimetre millimetres millimeter millimeters milimetro milimetros"),
        ("length", 10, "cm centimetre centimetres centimeter centimeters centimetro centimetros zentimeter"),
        ("length", 1_000_000, "km kilometre kilometres kilometer kilometers kilometro kilometros"),
        ("mass", 1, "mg milligram milligrams"),
        ("mass", 1000, "g gram grams gramm gramo gramos gramme grammes"),
        ("mass", 1_000_000, "kg kilogram kilograms kilogramm kilogramo kilogramos"),
        ("volume", 1, "ml millilitre millilitres milliliter mililitros"),
        ("volume", 1000, "litre litres liter liters litro litros"),
        ("temperature", 1, "°c"),
    ];

    private static readonly MeasureUnit Permille = new("permille", 1);
    private static readonly MeasureUnit Money = new("money", 1);

    private static readonly Dictionary<string, MeasureUnit> ByWord = Known
        .SelectMany(unit => unit.Words.Split(' ').Select(word => (word, new MeasureUnit(unit.Family, unit.Factor))))
        .ToDictionary(entry => entry.word, entry => entry.Item2, StringComparer.Ordinal);

    /// <summary>The unit whose sign a text begins with, or null.</summary>
    public static MeasureUnit? OfSign(ReadOnlySpan<char> text) => text switch
    {
        ['°', 'C', ..] => Of("°c"),
        ['‰', ..] => Permille,
        ['$' or '€' or '£' or '¥', ..] => Money,
        _ => null,
    };

    /// <summary>The unit that a folded word names, or null.</summary>
    public static MeasureUnit? Of(string word) => ByWord.GetValueOrDefault(word);
}
