namespace PptBatch.Generation.Grounding.Words;

/// <summary>Numbers that are written out in Arabic, folded, to 999: in both genders, and in both cases where they differ.</summary>
internal static class ArabicNumbers
{
    private static readonly string[] Masculine = ["", "واحد", "اثنان", "ثلاث", "اربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"];
    private static readonly string[] Feminine = ["", "احدي", "اثنتان", "ثلاثه", "اربعه", "خمسه", "سته", "سبعه", "ثمانيه", "تسعه", "عشره"];
    private static readonly string[] Endings = ["ون", "ين"];
    private static readonly string[] Hundred = ["مئه", "مائه"];
    private static readonly string[] Tens = ["", "", "عشر", "ثلاث", "اربع", "خمس", "ست", "سبع", "ثمان", "تسع"];

    /// <summary>The ways to write a number from 2 to 999.</summary>
    public static IEnumerable<string> FormsOf(int number)
    {
        if (number >= 100)
        {
            return from hundred in Hundreds(number / 100)
                   from rest in number % 100 == 0 ? [""] : BelowHundred(number % 100).Select(form => " و" + form)
                   select hundred + rest;
        }

        // "The three": with the article only up to ten, from where on it makes an ordinal.
        IEnumerable<string> forms = BelowHundred(number);
        return number is >= 3 and <= 10 ? forms.SelectMany(form => new[] { form, "ال" + form }) : forms;
    }

    private static IEnumerable<string> BelowHundred(int number)
    {
        int one = number % 10;
        return number switch
        {
            1 => ["واحد", "واحده"],
            2 => ["اثنان", "اثنين", "اثنتان", "اثنتين"],
            8 => ["ثماني", "ثمان", "ثمانيه"],
            <= 10 => [Masculine[number], Feminine[number]],
            11 => ["احد عشر", "احدي عشره"],
            12 => ["اثنا عشر", "اثني عشر", "اثنتا عشره", "اثنتي عشره"],
            < 20 => [$"{Feminine[one]} عشر", $"{Masculine[one]} عشره"],
            _ when one == 0 => [Tens[number / 10] + "ون", Tens[number / 10] + "ين"],
            _ => from ones in BelowHundred(one).Append(one == 1 ? "احدي" : Feminine[one])
                 from ending in Endings
                 select $"{ones} و{Tens[number / 10]}{ending}",
        };
    }

    private static IEnumerable<string> Hundreds(int hundreds) => hundreds switch
    {
        1 => Hundred,
        2 => ["مئتان", "مئتين", "مائتان", "مائتين"],
        _ => Hundred.SelectMany(hundred => new[]
        {
            $"{Tens[hundreds]}{hundred}", $"{Tens[hundreds]} {hundred}",
            $"{Masculine[hundreds]}{hundred}", $"{Masculine[hundreds]} {hundred}",
        }),
    };
}
