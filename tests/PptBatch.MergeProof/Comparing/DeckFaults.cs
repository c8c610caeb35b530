using System.Text.RegularExpressions;
using PptBatch.OpenXml;
using PptBatch.Testing.Decks;

namespace PptBatch.MergeProof.Comparing;

/// <summary>What Microsoft's schema check and the package rules of our checker say of a deck.</summary>
internal static partial class DeckFaults
{
    private static readonly DeckValidator Checker = new(new DeckValidatorOptions { PackageOnly = true });

    public static IReadOnlyList<string> Of(Stream deck)
    {
        deck.Position = 0;
        IReadOnlyList<string> schema = SchemaCheck.Errors(deck);
        deck.Position = 0;
        return [.. schema, .. Checker.Validate(deck).Findings.Select(finding => $"{finding.Part}: {finding.Rule} {finding.Message}")];
    }

    /// <summary>The fault without its place and its names, which a merge may change.</summary>
    public static string Kind(string fault) => Changing().Replace(fault[(fault.IndexOf(": ", StringComparison.Ordinal) + 2)..], "#");

    [GeneratedRegex("[0-9]+|/[A-Za-z0-9_./-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Changing();
}
