using System.Text.RegularExpressions;
using PptBatch.OpenXml.Merging;
using PptBatch.Testing;
using PptBatch.Testing.Decks;

namespace PptBatch.EndToEnd.Tests.Merging;

/// <summary>Merges decks and compares what comes out with what went in.</summary>
internal static partial class MergeProof
{
    private static readonly DateTimeOffset Time = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Every public deck in the shared inputs, by name.</summary>
    public static IReadOnlyList<string> RealDecks { get; } = SharedInputs.Available
        ? [.. Directory.GetFiles(SharedInputs.PathOf("decks", "real"), "*.pptx").Order(StringComparer.Ordinal)]
        : [];

    public static async Task<(MemoryStream Deck, MergeResult Result)> MergeAsync(params string[] paths)
    {
        MergeRequest request = new()
        {
            Parts = [.. paths.Select(path => new DeckPart(Path.GetFileName(path), _ => Task.FromResult<Stream>(File.OpenRead(path))))],
            CreatedAt = Time,
        };
        MemoryStream output = new();
        MergeResult result = await new OpenXmlDeckMerger().MergeAsync(request, output);
        output.Position = 0;
        return (output, result);
    }

    /// <summary>What the schema check and the deck checker's package rules say of the merged deck and of none of its inputs.</summary>
    public static async Task<IReadOnlyList<string>> NewFaultsAsync(params string[] paths)
    {
        (MemoryStream merged, _) = await MergeAsync(paths);
        HashSet<string> known = [.. paths.SelectMany(path => Faults(new MemoryStream(File.ReadAllBytes(path))).Select(Kind))];
        return [.. Faults(merged).Where(fault => !known.Contains(Kind(fault)))];
    }

    public static int SlideCount(string path) => new DeckValidator().Validate(new MemoryStream(File.ReadAllBytes(path))).SlideCount;

    private static IEnumerable<string> Faults(MemoryStream deck) => SchemaCheck.Errors(deck).Concat(new DeckValidator().Validate(deck).Findings
        .Where(finding => string.CompareOrdinal(finding.Rule, "PB6020") < 0)
        .Select(finding => $"{finding.Part}: {finding.Rule} {finding.Message}"));

    /// <summary>The fault without its place and its names, which a merge may change.</summary>
    private static string Kind(string fault) => Names().Replace(fault[(fault.IndexOf(": ", StringComparison.Ordinal) + 2)..], "#");

    [GeneratedRegex("[0-9]+|/[A-Za-z0-9_./-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Names();
}
