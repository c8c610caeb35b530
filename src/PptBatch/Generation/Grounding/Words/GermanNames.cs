namespace PptBatch.Generation.Grounding.Words;

/// <summary>
/// Tells names from nouns where every noun is written with a capital: a name has two words side by side, and the first of them is neither
/// a noun behind its article nor a word that is only polite.
/// </summary>
internal static class GermanNames
{
    private static readonly HashSet<string> Determiners =
    [
        .. ("der die das dem den des ein eine einen einem einer eines kein keine keinen keinem keiner mein dein sein ihr unser euer "
            + "meine deine seine ihre unsere eure meinem deinem seinem ihrem unserem meinen deinen seinen ihren unseren meiner "
            + "deiner seiner ihrer unserer ihres seines dieser diese dieses diesem diesen jeder jede jedes jedem jeden "
            + "welche welcher welches alle allen aller beide beiden viele vielen einige einigen mehrere "
            + "zum zur im am vom beim ins ans sie ihnen").Split(' '),
    ];

    private static readonly HashSet<string> Speaking = [.. "sagt sagte schreibt schrieb erklarte meint meinte laut".Split(' ')];

    /// <summary>True for a language that writes every noun with a capital.</summary>
    public static bool AreNouns(string language) => language.StartsWith("de", StringComparison.OrdinalIgnoreCase);

    /// <summary>True for a word behind which somebody is named who says something.</summary>
    public static bool Speaks(string word) => Speaking.Contains(PlainWords.Fold(word));

    /// <summary>True where the words before it leave a word with a capital to be the second of a name.</summary>
    /// <param name="before">The words of the text before it, in order, as they are written.</param>
    /// <param name="numbers">The number words of the language.</param>
    public static bool CanFollow(IReadOnlyList<string> before, NumberWords? numbers) =>
        before.Count > 0 && char.IsUpper(before[^1][0]) && !IsDeterminer(before[^1], numbers)
        && (before.Count < 2 || !IsDeterminer(before[^2], numbers));

    private static bool IsDeterminer(string word, NumberWords? numbers)
    {
        string folded = PlainWords.Fold(word);
        return Determiners.Contains(folded) || numbers?.At([folded], 0) is not null;
    }
}
