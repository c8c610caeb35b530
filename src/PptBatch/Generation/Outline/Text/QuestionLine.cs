using System.Text.RegularExpressions;

namespace PptBatch.Generation.Outline.Text;

/// <summary>
/// A question on one line with its answers to choose from and the right one: "Which is red? a) the port light b) the stern light.
/// Answer: a".
/// Places are those of the text that was read.
/// </summary>
/// <param name="Question">Where the question ends.</param>
/// <param name="Options">Where each answer stands, without its letter.</param>
/// <param name="Right">Which of them is right, from 0.</param>
internal sealed partial record QuestionLine(int Question, IReadOnlyList<Range> Options, int Right)
{
    private const int FewestOptions = 2;

    // What stands between the last answer and the word for the right one.
    private const string Ends = ".;,–—-([。；（";

    // In the order of their alphabets.
    private static readonly string[] Alphabets = ["abcdefgh", "アイウエオカキ", "ابجدهو", "①②③④⑤⑥⑦⑧", "甲乙丙丁"];

    /// <summary>The question, or null for a line that is none.</summary>
    public static QuestionLine? Of(string line)
    {
        if (Answer().Match(line) is not { Success: true } answer)
        {
            return null;
        }

        List<Match> marks = [];
        string? alphabet = null;
        foreach (Match mark in Mark().Matches(line[..answer.Index]))
        {
            char letter = Plain(mark);
            alphabet = marks.Count == 0 ? Array.Find(Alphabets, letters => letters[0] == letter) : alphabet;
            if (alphabet is not null && marks.Count < alphabet.Length && alphabet[marks.Count] == letter)
            {
                marks.Add(mark);
            }
        }

        int right = alphabet?.IndexOf(Plain(answer), StringComparison.Ordinal) ?? -1;
        return marks.Count < FewestOptions || right < 0 || right >= marks.Count ? null : new QuestionLine(
            marks[0].Index,
            [.. marks.Select((mark, index) => OptionOf(line, mark, index + 1 < marks.Count ? marks[index + 1].Index : answer.Index))],
            right);
    }

    private static Range OptionOf(string line, Match mark, int end)
    {
        while (end > mark.Index + mark.Length && (char.IsWhiteSpace(line[end - 1]) || Ends.Contains(line[end - 1])))
        {
            end--;
        }

        return (mark.Index + mark.Length)..end;
    }

    private static char Plain(Match match) => match.Groups["mark"].Value[0] is var mark && mark == 'أ' ? 'ا' : char.ToLowerInvariant(mark);

    // A Latin letter without a bracket or stop behind it is a word: "a port light".
    [GeneratedRegex(
        @"(?<![\p{L}\p{Nd}])[(（]?(?:(?<mark>[A-Ha-hأابجدهو甲乙丙丁ア-キ])[.)）．、]|(?<mark>[①-⑧])|"
        + @"(?<mark>[ア-キ])(?=[\s\u3000]))[\s\u3000]*")]
    private static partial Regex Mark();

    [GeneratedRegex(
        @"(?<!\p{L})(?:(?:right |correct )?answer|respuesta|r[ée]ponse|antwort|risposta|resposta|solution|soluci[oó]n|l[oö]sung|"
        + @"正确答案|答案|正解|解答|答え|答|الجواب|الإجابة)(?: is| es| est| ist| è| é|は|是)?(?>\s*)[:：=]?(?>\s*)[(（]?"
        + @"(?<mark>[A-Ha-hأابجدهو甲乙丙丁ア-キ①-⑧])(?![\p{L}\p{Nd}])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Answer();
}
