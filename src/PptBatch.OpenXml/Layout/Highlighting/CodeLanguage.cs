using System.Collections.Frozen;

namespace PptBatch.OpenXml.Layout.Highlighting;

/// <summary>What the tokenizer needs to know of a language.</summary>
/// <param name="Names">Names and aliases, lower case.</param>
/// <param name="Keywords">Words of the language, separated by spaces.</param>
internal sealed record CodeLanguage(string Names, string Keywords)
{
    /// <summary>Built-in types, constants and the like, separated by spaces.</summary>
    public string Types { get; init; } = "";

    public string[] LineComments { get; init; } = ["//"];

    /// <summary>Opening and closing marks of block comments.</summary>
    public (string Open, string Close)[] BlockComments { get; init; } = [];

    public StringForm[] Strings { get; init; } = [StringForm.Double, StringForm.Single];

    /// <summary>Whether keywords are found in any case, as in SQL.</summary>
    public bool IgnoreCase { get; init; }

    /// <summary>Characters besides letters, digits and the underscore that are part of a word.</summary>
    public string WordCharacters { get; init; } = "";

    /// <summary>The mark after a key (<c>:</c> in YAML); keys are coloured as types. Null where the language has none.</summary>
    public char? KeyMark { get; init; }

    public FrozenSet<string> KeywordSet => field ??= Words(Keywords);

    public FrozenSet<string> TypeSet => field ??= Words(Types);

    private FrozenSet<string> Words(string words) => words
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenSet(IgnoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
}

/// <summary>A kind of string literal. <paramref name="Escape"/> is null where a backslash means itself.</summary>
internal sealed record StringForm(string Open, string Close, char? Escape = '\\', bool MultiLine = false)
{
    public static StringForm Double { get; } = new("\"", "\"");

    public static StringForm Single { get; } = new("'", "'");

    public static StringForm Backtick { get; } = new("`", "`", MultiLine: true);

    public static StringForm TripleDouble { get; } = new("\"\"\"", "\"\"\"", MultiLine: true);

    public static StringForm TripleSingle { get; } = new("'''", "'''", MultiLine: true);

    public static StringForm RawSingle { get; } = new("'", "'", null, MultiLine: true);
}
