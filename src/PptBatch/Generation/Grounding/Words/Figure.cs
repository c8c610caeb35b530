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

    /// <summary>True for a currency, whose sign may stand before the number and what is counted behind it.</summary>
    public bool IsMoney => Family.StartsWith("money", StringComparison.Ordinal);

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
        ("length", 1000, "m metre metres meter meters metro metros metri mètre mètres متر مترا امتار"),
        ("length", 1_000_000, "km kilometre kilometres kilometer kilometers kilometro kilometros"),
        ("mass", 1, "mg milligram milligrams"),
        ("mass", 1000, "g gram grams gramm gramo gramos gramme grammes"),
        ("mass", 1_000_000, "kg kilogram kilograms kilogramm kilogramo kilogramos"),
        ("volume", 1, "ml millilitre millilitres milliliter mililitros"),
        ("volume", 1000, "litre litres liter liters litro litros"),
        ("temperature", 1, "°c"), ("fahrenheit", 1, "°f"),
        ("time", 1, "ثانيه ثوان ثواني"), ("time", 60, "دقيقه دقائق"), ("time", 3600, "ساعه ساعات"), ("time", 86400, "يوم يوما ايام"),
        ("time", 604800, "اسبوع اسابيع"), ("month", 1, "شهر شهرا اشهر شهور"), ("month", 12, "سنه سنوات سنين عام عاما اعوام"),
        ("month", 120, "عقد عقود"), ("month", 1200, "قرن قرنا قرون"), ("length", 1, "مليمتر مليمترا"), ("length", 10, "سنتيمتر سنتيمترا"),
        ("length", 1_000_000, "كيلومتر كيلومترا كيلومترات كم"), ("mass", 1000, "غرام غراما جرام"),
        ("mass", 1_000_000, "كيلوغرام كيلوغراما كجم كغ"),
    ];

    // In the order in which they are tried.
    private static readonly (string Start, MeasureUnit Unit)[] Unspaced =
    [
        .. new (string Family, decimal Factor, string Signs)[]
        {
            ("time", 1, "秒"), ("time", 3600, "小时 小時 時間"), ("time", 60, "分钟 分鐘 分"), ("time", 86400, "天 日間"), ("time", 604800, "周 週間"),
            ("month", 1, "个月 個月 か月 ヶ月 カ月"), ("month", 120, "十年"), ("month", 1200, "世纪 世紀"), ("month", 12, "年"),
            ("length", 1, "毫米 ミリ"), ("length", 10, "厘米 センチ"), ("length", 1000, "米 メートル"), ("length", 1_000_000, "公里 千米 キロメートル"),
            ("mass", 1000, "克 グラム"), ("mass", 1_000_000, "公斤 千克 キログラム"),
        }.SelectMany(unit => unit.Signs.Split(' ').Select(sign => (sign, new MeasureUnit(unit.Family, unit.Factor)))),
    ];

    private static readonly MeasureUnit Permille = new("permille", 1);
    private static readonly MeasureUnit Yen = new("money in yen or yuan", 1);

    private static readonly Dictionary<string, MeasureUnit> ByWord = Known
        .SelectMany(unit => unit.Words.Split(' ').Select(word => (word, new MeasureUnit(unit.Family, unit.Factor))))
        .ToDictionary(entry => entry.word, entry => entry.Item2, StringComparer.Ordinal);

    /// <summary>The unit whose sign a text begins with, or null.</summary>
    public static MeasureUnit? OfSign(ReadOnlySpan<char> text) => text switch
    {
        ['°', 'C', ..] => Of("°c"),
        ['‰', ..] => Permille,
        ['°', 'F', ..] or ['℉', ..] => Of("°f"),
        ['℃', ..] => Of("°c"),
        [>= '\u3000', ..] => OfMoney(text[0]) ?? Beginning(text),
        [var sign, ..] => OfMoney(sign),
        _ => null,
    };

    /// <summary>The currency of a sign before or behind a number, or null.</summary>
    public static MeasureUnit? OfMoney(char sign) => sign switch
    {
        '¥' or '円' or '元' => Yen,
        '$' or '€' or '£' => new MeasureUnit($"money in {sign}", 1),
        _ => null,
    };

    private static MeasureUnit? Beginning(ReadOnlySpan<char> text)
    {
        foreach ((string start, MeasureUnit unit) in Unspaced)
        {
            if (text.StartsWith(start, StringComparison.Ordinal))
            {
                return unit;
            }
        }

        return null;
    }

    /// <summary>The unit that a folded word names, or null.</summary>
    public static MeasureUnit? Of(string word) => ByWord.GetValueOrDefault(word);
}
