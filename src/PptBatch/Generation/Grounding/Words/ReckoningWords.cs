using System.Text.RegularExpressions;

namespace PptBatch.Generation.Grounding.Words;

/// <summary>
/// The words by which a sentence says that a number was worked out: totals, averages, differences, what is left. By their beginnings, in
/// the six languages whose number words are known.
/// </summary>
internal static partial class ReckoningWords
{
    private const int Near = 160;

    /// <summary>True where the sentence that a figure stands in has one of them near it.</summary>
    public static bool Are(string text, Figure figure)
    {
        string before = text[Math.Max(0, figure.Start - Near)..figure.Start];
        string after = text[figure.End..Math.Min(text.Length, figure.End + Near)];
        string sentence = PlainWords.Sentences(before)[^1] + " " + PlainWords.Sentences(after)[0];
        return Said().IsMatch(PlainWords.Fold(sentence));
    }

    [GeneratedRegex(
        @"\b(?:sum|soma|total|junt|ensemble|insieme|zusammen|insgesamt|gesamt|together|altogether|combined|both|amb[ao]s|all\b|"
        + @"tous\b|toutes\b|average|mean\b|media\b|promedio|moyenne|durchschnitt|mittel|more|less\b|fewer|menos|"
        + @"(?<!\b(?:les|des|aux|la|le|los|las|el|os|as|dos|das) )(?:plus|mas|mais)\b|moins|mehr|weniger|piu\b|meno\b|"
        + @"differ|diferen|differen|unterschied|ecart|gap\b|grow|grew|gr[oö]w|r[io]se|"
        + @"f[ae]ll|drop|los[te]|gain|sav(?:e|ing)|increas|decreas|reduc|crec|cresc|sub[ei]|baj|cai|aument|augment|hauss|baiss|"
        + @"gagn|perd|ahorr|w[au]chs|st[ie]{2}g|s[ai]nk|fiel|zwischen|between|entre\b|apart|longer|shorter|later|earlier|higher|"
        + @"lower|after|since|from|desde|depuis|despues|depois|apres|dopo|nach\b|seit\b|spater|tard|remain|left\b|rest|qued|bleib|"
        + @"reuni|conjunto|somm)|مجموع|معا\b|اجمالي|متوسط|فرق|اكثر|اقل|زاد|نقص|بعد\b|قبل\b|بقي|بين\b|"
        + "[共总總合計差增増减減比多少余餘残残倍隔]|平均|一起|から|まで|より")]
    private static partial Regex Said();
}
