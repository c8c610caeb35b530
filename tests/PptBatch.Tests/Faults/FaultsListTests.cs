using System.Text.RegularExpressions;
using PptBatch.Testing;

namespace PptBatch.Tests.Faults;

/// <summary>The list of faults for people against the tests.</summary>
public sealed partial class FaultsListTests
{
    private const int Faults = 30;

    [Fact]
    public void Docs_EveryFault_IsListedOnceWithTheClassesThatTestIt()
    {
        IEnumerable<string> expected = Enumerable.Range(1, Faults).Select(number => $"F{number}");
        IReadOnlyList<Match> rows = Row().Matches(File.ReadAllText(Path.Combine(SharedInputs.RepositoryRoot, "docs", "faults.md")));
        Assert.Equal(expected, rows.Select(row => row.Groups["id"].Value));

        ILookup<string, string> tested = Sources()
            .SelectMany(path => Test()
                .Matches(File.ReadAllText(path)).Select(test => (Id: test.Groups[1].Value, Class: Path.GetFileNameWithoutExtension(path))))
            .Distinct()
            .ToLookup(test => test.Id, test => test.Class);
        Assert.All(rows, row => Assert.Equal(
            tested[row.Groups["id"].Value].Distinct().Order(StringComparer.Ordinal),
            Name().Matches(row.Groups["tests"].Value).Select(name => name.Groups[1].Value).Order(StringComparer.Ordinal)));
    }

    private static IEnumerable<string> Sources() => Directory
        .EnumerateFiles(Path.Combine(SharedInputs.RepositoryRoot, "tests"), "*Faults.cs", SearchOption.AllDirectories)
        .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    [GeneratedRegex(@"^\| (?<id>F[0-9]+) \| .+ \| (?<tests>[^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([A-Za-z]+)`")]
    private static partial Regex Name();

    [GeneratedRegex(@"^    public (?:async Task|void) (F[0-9]+)_", RegexOptions.Multiline)]
    private static partial Regex Test();
}
