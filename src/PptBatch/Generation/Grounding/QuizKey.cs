using System.Text.RegularExpressions;
using PptBatch.Generation.Grounding.Words;

namespace PptBatch.Generation.Grounding;

/// <summary>What a lesson says is the right answer to one of its questions.</summary>
/// <param name="Right">The right answer.</param>
/// <param name="Options">All answers to choose from, or none where the lesson has them in a list.</param>
internal sealed partial record QuizKey(string Right, IReadOnlyList<string> Options)
{
    private const int LeastShared = 2;

    // In the order of their alphabets: "ア イ ウ", "أ ب ج".
    private static readonly string[] Marks = ["abcdefgh", "アイウエオカキ", "ابجدهو", "①②③④⑤⑥⑦⑧", "甲乙丙丁"];

    /// <summary>Questions on one line with their answers: "Which is red? a) the port light b) the stern light. Answer: a".</summary>
    public static IEnumerable<QuizKey> OnLinesOf(string markdown) => markdown.Split('\n')
        .Select(line => OnLine(line.Replace("*", "", StringComparison.Ordinal))).OfType<QuizKey>();

    /// <summary>True where the key is of a question with these answers.</summary>
    public bool IsOf(IReadOnlyList<string> answers) => answers.Any(answer => Same(answer, Right))
        && (Options.Count == 0 || Options.Count(option => answers.Any(answer => Same(answer, option))) >= LeastShared);

    /// <summary>True for the same words.</summary>
    public static bool Same(string left, string right) =>
        PlainWords.Of(left).SequenceEqual(PlainWords.Of(right), StringComparer.Ordinal);

    private static QuizKey? OnLine(string line)
    {
        if (Answer().Match(line) is not { Success: true } answer)
        {
            return null;
        }

        string before = line[..answer.Index];
        List<Match> marks = [];
        string? alphabet = null;
        foreach (Match mark in Mark().Matches(before))
        {
            string shown = PlainWords.Fold(mark.Groups["mark"].Value);
            alphabet = marks.Count == 0 ? Array.Find(Marks, letters => letters.StartsWith(shown, StringComparison.Ordinal)) : alphabet;
            if (alphabet is not null && marks.Count < alphabet.Length && alphabet[marks.Count] == shown[0])
            {
                marks.Add(mark);
            }
        }

        List<string> options = [.. marks.Select((mark, index) =>
            before[(mark.Index + mark.Length)..(index + 1 < marks.Count ? marks[index + 1].Index : before.Length)].Trim())];
        int right = alphabet?.IndexOf(PlainWords.Fold(answer.Groups["mark"].Value), StringComparison.Ordinal) ?? -1;
        return options.Count >= LeastShared && right >= 0 && right < options.Count ? new QuizKey(options[right], options) : null;
    }

    // A Latin letter without a bracket or stop behind it is a word: "a port light".
    [GeneratedRegex(
        @"(?<![\p{L}\p{Nd}])[(（]?(?:(?<mark>[A-Ha-hأابجدهو甲乙丙丁ア-キ])[.)）．、]|(?<mark>[①-⑧])|"
        + @"(?<mark>[ア-キ])(?=[\s\u3000]))[\s\u3000]*")]
    private static partial Regex Mark();

    [GeneratedRegex(
        @"[(（\[]?\s*(?<!\p{L})(?:(?:right |correct )?answer|respuesta|r[ée]ponse|antwort|risposta|resposta|solution|soluci[oó]n|l[oö]sung|"
        + @"正确答案|答案|正解|解答|答え|答|الجواب|الإجابة)(?: is| es| est| ist| è| é|は|是)?\s*[:：=]?\s*[(（]?"
        + @"(?<mark>[A-Ha-hأابجدهو甲乙丙丁ア-キ①-⑧])(?![\p{L}\p{Nd}])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Answer();
}
