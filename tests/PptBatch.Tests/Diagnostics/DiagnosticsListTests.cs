using System.Text.RegularExpressions;
using PptBatch.Testing;

namespace PptBatch.Tests.Diagnostics;

/// <summary>The list of findings for people against the code that makes them.</summary>
public sealed partial class DiagnosticsListTests
{
    [Fact]
    public void Docs_EveryCodeOfTheSource_IsListedOnceWithWhatToDo()
    {
        string root = SharedInputs.RepositoryRoot;
        SortedSet<string> used = new(
            Directory.EnumerateFiles(Path.Combine(root, "src"), "*.cs", SearchOption.AllDirectories)
                .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
                .SelectMany(path => Used().Matches(File.ReadAllText(path)).Select(match => match.Groups[1].Value)),
            StringComparer.Ordinal);
        List<string> listed = [.. Listed().Matches(
            File.ReadAllText(Path.Combine(root, "docs", "diagnostics.md")) + File.ReadAllText(Path.Combine(root, "docs", "checker.md")))
                .Select(match => match.Groups[1].Value)];

        Assert.NotEmpty(used);
        Assert.Empty(used.Except(listed));
        Assert.Empty(listed.GroupBy(code => code).Where(rows => rows.Count() > 1).Select(rows => rows.Key));
    }

    [GeneratedRegex("\"(PB[0-9]{4})\"")]
    private static partial Regex Used();

    [GeneratedRegex(@"^\| `?(PB[0-9]{4})`? \| .+ \|$", RegexOptions.Multiline)]
    private static partial Regex Listed();
}
