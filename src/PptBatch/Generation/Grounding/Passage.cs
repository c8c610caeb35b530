using System.Text.RegularExpressions;
using PptBatch.Generation.Grounding.Words;

namespace PptBatch.Generation.Grounding;

/// <summary>What a passage of a lesson is a part of.</summary>
internal enum PassageKind
{
    /// <summary>A sentence.</summary>
    Prose,

    /// <summary>An item of a list.</summary>
    Item,

    /// <summary>A row of a table; its cells are apart by bars.</summary>
    Row,

    /// <summary>A line of code.</summary>
    Code,

    /// <summary>A heading.</summary>
    Heading,
}

/// <summary>The smallest part of a lesson that says something: a sentence, an item, a row, a line.</summary>
/// <param name="Text">Its words, without markup.</param>
/// <param name="Kind">What it is a part of.</param>
/// <param name="Group">Number of its paragraph, list, table or listing.</param>
/// <param name="Heading">Stems of the heading that it stands under.</param>
internal sealed partial record Passage(string Text, PassageKind Kind, int Group, HashSet<string> Heading)
{
    private string[]? _clauses;

    /// <summary>The stems of its words.</summary>
    public HashSet<string> Stems { get; } = PlainWords.StemsOf(Text);

    /// <summary>Its parts between commas, colons and semicolons.</summary>
    public IReadOnlyList<string> Clauses => _clauses ??= Between().Split(Text);

    /// <summary>The number of an item in a numbered list, or null.</summary>
    public int? Ordinal { get; init; }

    /// <summary>What share of some stems it has, 0 to 1.</summary>
    public double Covers(IReadOnlyCollection<string> stems) => stems.Count == 0 ? 0 : stems.Count(Stems.Contains) / (double)stems.Count;

    /// <summary>True where the author marked it as the right one of several answers.</summary>
    public bool IsMarked { get; init; }

    /// <summary>The same passage, going on with another line.</summary>
    public Passage With(string line) =>
        new($"{Text} {line}", Kind, Group, Heading) { IsMarked = IsMarked, Ordinal = Ordinal };

    [GeneratedRegex(@"[,;:،؛](?!\d)|[，、；：]")]
    private static partial Regex Between();
}
