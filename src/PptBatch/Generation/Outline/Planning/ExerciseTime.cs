using System.Globalization;
using System.Text.RegularExpressions;
using PptBatch.SlideHtml.Blocks;

namespace PptBatch.Generation.Outline.Planning;

/// <summary>
/// How long an exercise takes: the minutes that it states, else an estimate from what there is to read, to answer and to write.
/// </summary>
internal static partial class ExerciseTime
{
    private const double WordsAMinute = 60;
    private const double CodeLinesAMinute = 6;
    private const double MinutesAnItem = 1;
    private static readonly int[] Usual = [2, 3, 5, 10, 15, 20, 30];

    public static int Minutes(CalloutBlock exercise)
    {
        string text =
            string.Join(' ', exercise.Content.OfType<ParagraphBlock>().Select(prose => prose.Text.Plain).Prepend(exercise.Title.Plain));
        Match stated = StatedMinutes().Match(text);
        if (stated.Success)
        {
            return Math.Max(1, int.Parse(stated.Groups[1].Value, CultureInfo.InvariantCulture));
        }

        double estimate = 1 + (BlockSize.Words(exercise.Content) / WordsAMinute) + (BlockSize.Items(exercise.Content) * MinutesAnItem)
            + (exercise.Content.OfType<CodeBlock>().Sum(code => code.LineCount) / CodeLinesAMinute);
        return Usual.FirstOrDefault(minutes => minutes >= estimate, Usual[^1]);
    }

    // "10 min", "5 minutos", "15 Minuten", "20-minute".
    [GeneratedRegex(@"\b([0-9]{1,3})[\s\u00A0-]*min(?:\b|ut)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StatedMinutes();
}
