namespace PptBatch.Books.Languages;

/// <summary>Tells a course's language from its text: by script, else by the commonest little words.</summary>
internal static class LanguageDetector
{
    private const int MinHits = 3;
    private const int ClearHits = 8;
    private const double ClearLead = 1.5;

    private static readonly (string Tag, string Words)[] Little =
    [
        ("es", "el la los las un una de del y en que es para con por como más se su al lo esta este son no si o pero también"),
        ("en", "the a an of and in to is that for with as on are this it be by or from you we can how what when which your"),
        ("pt", "o a os as um uma de do da e em que é para com por como mais se não ao dos das uma são você também pelo seu no na ou"),
        ("fr", "le la les un une des de du et en que est pour avec par dans ce cette qui sur sont vous nous au aux pas plus ou"),
        ("de", "der die das ein eine und in zu ist dass für mit als auf sind dies dieser nicht auch von den dem wie wird oder"),
        ("it", "il lo la gli le un una di del della e in che è per con come più si sono questo questa non anche dei nel o alla dal"),
        ("ca", "el la els les un una de del i en que és per amb com més es al aquest aquesta són no també o quan dels pel"),
        ("nl", "de het een van en in is dat voor met als op zijn dit deze niet ook aan wordt of je we naar bij hoe"),
    ];

    private static readonly LittleWords Words = new([.. Little.Select(language => language.Words)]);

    /// <summary>A primary subtag, or null when the text is too little to tell.</summary>
    public static string? Detect(IEnumerable<string> texts)
    {
        WordCount count = WordCount.Of(texts, Words);
        return count.Script ?? (count.Hits[count.Best] >= MinHits ? Little[count.Best].Tag : null);
    }

    /// <summary>A primary subtag, or null where a second language is nearly as likely: neighbours share their little words.</summary>
    public static string? DetectClearly(IEnumerable<string> texts)
    {
        WordCount count = WordCount.Of(texts, Words);
        int best = count.Hits[count.Best];
        int second = count.Hits.Where((_, language) => language != count.Best).Max();
        return count.Script is { } script
            ? (count.IsClear ? script : null)
            : (best >= ClearHits && best >= second * ClearLead ? Little[count.Best].Tag : null);
    }
}
