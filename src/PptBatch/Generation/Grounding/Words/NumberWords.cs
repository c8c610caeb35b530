namespace PptBatch.Generation.Grounding.Words;

/// <summary>Numbers that are written out, to 999, in the languages whose number words are known. Safe for concurrent use.</summary>
internal sealed class NumberWords
{
    /// <summary>The most words that one number has.</summary>
    public const int LongestPhrase = 7;

    // "Neuf" is also new, "sei" also you are: as a claim they are too little.
    private static readonly HashSet<string> Ambiguous = ["neuf", "sei", "cent", "cento", "cien", "ciento", "hundert"];

    private static readonly Dictionary<string, Lazy<NumberWords>> ByLanguage = new(StringComparer.OrdinalIgnoreCase)
    {
        ["en"] = new(() => new NumberWords(English)),
        ["es"] = new(() => new NumberWords(Spanish)),
        ["pt"] = new(() => new NumberWords(Portuguese)),
        ["fr"] = new(() => new NumberWords(French)),
        ["de"] = new(() => new NumberWords(German)),
        ["it"] = new(() => new NumberWords(Italian)),
        ["ar"] = new(() => new NumberWords(ArabicNumbers.FormsOf)),
    };

    private readonly Dictionary<string, int> _phrases = new(StringComparer.Ordinal);
    private readonly HashSet<string> _starters = new(StringComparer.Ordinal);

    private NumberWords(Func<int, IEnumerable<string>> forms)
    {
        for (int number = 2; number < 1000; number++)
        {
            foreach (string form in forms(number))
            {
                _phrases.TryAdd(form, number);
                _starters.Add(form.Split(' ')[0]);
            }
        }
    }

    /// <summary>The words of a language tag, or null when they are not known.</summary>
    public static NumberWords? Of(string language) => ByLanguage.GetValueOrDefault(language.Split('-')[0])?.Value;

    public static bool IsAmbiguous(string phrase) => Ambiguous.Contains(phrase);

    /// <summary>The longest number that begins at a word, and how many words it has; null when none does.</summary>
    public (int Value, int Words)? At(IReadOnlyList<string> words, int index)
    {
        if (!_starters.Contains(words[index]))
        {
            return null;
        }

        for (int length = Math.Min(LongestPhrase, words.Count - index); length > 0; length--)
        {
            if (_phrases.TryGetValue(string.Join(' ', words.Skip(index).Take(length)), out int value))
            {
                return (value, length);
            }
        }

        return null;
    }

    private static string[] List(string words) => words.Split(' ');

    private static readonly string[] EnglishSmall = List(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
        + "nineteen");

    private static readonly string[] EnglishTens = List("- - twenty thirty forty fifty sixty seventy eighty ninety");

    private static IEnumerable<string> English(int number)
    {
        if (number < 100)
        {
            return [number < 20 ? EnglishSmall[number] : Tens(EnglishTens, EnglishSmall, number, " ")];
        }

        string hundred = EnglishSmall[number / 100] + " hundred";
        return number % 100 == 0
            ? number == 100 ? ["hundred", hundred] : [hundred]
            : Rest(English, EnglishSmall, number).SelectMany(rest => new[] { $"{hundred} {rest}", $"{hundred} and {rest}" });
    }

    private static readonly string[] SpanishSmall = List(
        "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho "
        + "diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve");

    private static readonly string[] SpanishTens = List("- - - treinta cuarenta cincuenta sesenta setenta ochenta noventa");

    private static readonly string[] SpanishHundreds = List(
        "- ciento doscient trescient cuatrocient quinient seiscient setecient ochocient novecient");

    private static IEnumerable<string> Spanish(int number)
    {
        if (number < 100)
        {
            string form = number < 30 ? SpanishSmall[number] : Tens(SpanishTens, SpanishSmall, number, " y ");
            return form.EndsWith("uno", StringComparison.Ordinal) ? [form, form[..^1], form[..^1] + "a"] : [form];
        }

        string[] hundreds = number < 200 ? ["ciento"] : [SpanishHundreds[number / 100] + "os", SpanishHundreds[number / 100] + "as"];
        return number == 100
            ? ["cien"]
            : number % 100 == 0
            ? hundreds
            : hundreds.SelectMany(_ => Rest(Spanish, SpanishSmall, number), (before, rest) => $"{before} {rest}");
    }

    private static readonly string[] PortugueseSmall = List(
        "zero um dois tres quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove");

    private static readonly string[] PortugueseTens = List("- - vinte trinta quarenta cinquenta sessenta setenta oitenta noventa");

    private static readonly string[] PortugueseHundreds = List(
        "- cento duzent trezent quatrocent quinhent seiscent setecent oitocent novecent");

    private static IEnumerable<string> Portuguese(int number)
    {
        if (number < 100)
        {
            string form = number < 20 ? PortugueseSmall[number] : Tens(PortugueseTens, PortugueseSmall, number, " e ");
            return form.EndsWith("dois", StringComparison.Ordinal) ? [form, form[..^4] + "duas"]
                : form.EndsWith(" um", StringComparison.Ordinal) ? [form, form + "a"] : [form];
        }

        string[] hundreds = number < 200 ? ["cento"] : [PortugueseHundreds[number / 100] + "os", PortugueseHundreds[number / 100] + "as"];
        return number == 100
            ? ["cem"]
            : number % 100 == 0
            ? hundreds
            : hundreds.SelectMany(_ => Rest(Portuguese, PortugueseSmall, number), (before, rest) => $"{before} e {rest}");
    }

    private static readonly string[] FrenchSmall = List(
        "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix_sept dix_huit dix_neuf");

    private static readonly string[] FrenchTens = List("- - vingt trente quarante cinquante soixante soixante quatre_vingt quatre_vingt");

    private static IEnumerable<string> French(int number)
    {
        if (number >= 100)
        {
            string hundred = number < 200 ? "cent" : FrenchSmall[number / 100] + " cent";
            return number % 100 == 0 ? [hundred, hundred + "s"] : Rest(French, FrenchSmall, number).Select(rest => $"{hundred} {rest}");
        }

        string tens = FrenchTens[number / 10];
        int over = number / 10 is 7 or 9 ? 10 + (number % 10) : number % 10;
        string link = over is 1 or 11 && number < 80 ? " et " : " ";
        string form = (number < 20 ? FrenchSmall[number] : over == 0 ? tens : tens + link + FrenchSmall[over]).Replace('_', ' ');
        return number == 80 ? [form, form + "s"] : over == 1 && number > 20 ? [form, form + "e"] : [form];
    }

    private static readonly string[] GermanSmall = List(
        "null ein zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn "
        + "neunzehn");

    private static readonly string[] GermanTens = List("- - zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig");

    private static IEnumerable<string> German(int number) => number switch
    {
        < 20 => [GermanSmall[number]],
        < 100 when number % 10 == 0 => [GermanTens[number / 10]],
        < 100 => [$"{GermanSmall[number % 10]}und{GermanTens[number / 10]}"],
        100 => ["hundert", "einhundert"],
        _ when number % 100 == 0 => [GermanSmall[number / 100] + "hundert"],
        _ => Rest(German, GermanSmall, number).Select(rest => GermanSmall[number / 100] + "hundert" + rest),
    };

    private static readonly string[] ItalianSmall = List(
        "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette "
        + "diciotto diciannove");

    private static readonly string[] ItalianTens = List("- - venti trenta quaranta cinquanta sessanta settanta ottanta novanta");

    private static IEnumerable<string> Italian(int number)
    {
        if (number >= 100)
        {
            string hundred = (number < 200 ? "" : ItalianSmall[number / 100]) + "cento";
            return number % 100 == 0 ? [hundred] : Rest(Italian, ItalianSmall, number).Select(rest => hundred + rest);
        }

        string tens = ItalianTens[number / 10];
        return number < 20 ? [ItalianSmall[number]]
            : number % 10 == 0 ? [tens]
            : number % 10 is 1 or 8 ? [tens[..^1] + ItalianSmall[number % 10]] : [tens + ItalianSmall[number % 10]];
    }

    private static string Tens(string[] tens, string[] small, int number, string link) =>
        number % 10 == 0 ? tens[number / 10] : tens[number / 10] + link + small[number % 10];

    private static IEnumerable<string> Rest(Func<int, IEnumerable<string>> forms, string[] small, int number) =>
        number % 100 < 2 ? [small[number % 100]] : forms(number % 100);
}
