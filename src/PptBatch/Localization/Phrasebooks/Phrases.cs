namespace PptBatch.Localization.Phrasebooks;

/// <summary>The deck's own words: everything on a slide that neither the book nor a model wrote.</summary>
public static class Phrases
{
    private static readonly Dictionary<string, Phrasebook> Books = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ar"] = Phrasebooks.Arabic,
        ["ca"] = Phrasebooks.Catalan,
        ["de"] = Phrasebooks.German,
        ["en"] = Phrasebooks.English,
        ["es"] = Phrasebooks.Spanish,
        ["fr"] = Phrasebooks.French,
        ["it"] = Phrasebooks.Italian,
        ["ja"] = Phrasebooks.Japanese,
        ["pt"] = Phrasebooks.Portuguese,
        ["zh"] = Phrasebooks.Chinese,
    };

    /// <summary>Primary language subtags that have words of their own.</summary>
    public static IReadOnlyCollection<string> Languages => Books.Keys;

    /// <summary>
    /// The words for a BCP-47 tag. Only the primary subtag counts (<c>es-MX</c> speaks <c>es</c>); a language without words of
    /// its own gets the English ones, whose <see cref="Phrasebook.Language"/> then says <c>en</c>.
    /// </summary>
    /// <param name="bcp47">The tag; null for English.</param>
    public static Phrasebook For(string? bcp47)
    {
        string tag = bcp47 ?? "";
        int end = tag.AsSpan().IndexOfAny('-', '_');
        string primary = end < 0 ? tag : tag[..end];
        return Books.GetValueOrDefault(primary.Trim(), Phrasebooks.English);
    }
}
