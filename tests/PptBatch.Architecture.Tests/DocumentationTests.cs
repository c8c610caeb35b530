using System.Text;
using System.Text.RegularExpressions;
using PptBatch.Testing;

namespace PptBatch.Architecture.Tests;

/// <summary>Links of the documentation lead somewhere, and each page has its place in the site.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string Root = SharedInputs.RepositoryRoot;

    [Fact]
    public void Links_OfEveryPage_LeadToAFileAndAHeading()
    {
        string[] broken = [.. Pages().SelectMany(page => Links(page).Select(link => (page, link)))
            .Where(pair => !Leads(pair.page, pair.link)).Select(pair => $"{Path.GetRelativePath(Root, pair.page)}: {pair.link}")];

        Assert.Empty(broken);
    }

    [Fact]
    public void Site_HasEveryPageOnce()
    {
        string docs = Path.Combine(Root, "docs");
        IEnumerable<string> pages = Directory.GetFiles(docs, "*.md").Concat(Directory.GetFiles(Path.Combine(docs, "adr"), "*.md"))
            .Select(page => Path.GetRelativePath(docs, page)).Where(page => page != "index.md");
        IEnumerable<string> listed = File.ReadLines(Path.Combine(docs, "toc.yml")).Select(line => ListedPage().Match(line))
            .Where(found => found.Success).Select(found => found.Groups[1].Value);

        Assert.Equal(pages.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    internal static IEnumerable<string> Pages() =>
        new[] { "docs", "samples", "src", ".github" }.Select(folder => Path.Combine(Root, folder)).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories))
            .Concat(Directory.GetFiles(Root, "*.md"))
            .Where(page => !BuiltOrCourse().IsMatch(Path.GetRelativePath(Root, page)));

    private static IEnumerable<string> Links(string page) =>
        Link().Matches(Prose(page)).Select(found => found.Groups[1].Value).Where(link => !link.Contains("://", StringComparison.Ordinal));

    private static bool Leads(string page, string link)
    {
        string[] parts = link.Split('#', 2);
        string target = parts[0].Length == 0 ? page : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, parts[0]));
        // The reference of the API is made when the site is built.
        return parts[0] == "api/toc.yml"
            || (parts.Length == 1 ? Path.Exists(target) : File.Exists(target) && Anchors(target).Contains(parts[1]));
    }

    /// <summary>As GitHub and docfx make them of headings: lower case, punctuation gone, hyphens for spaces.</summary>
    private static HashSet<string> Anchors(string page) => [.. Prose(page).Split('\n')
        .Where(line => line.StartsWith('#')).Select(line => line.TrimStart('#').Trim().Replace("`", "", StringComparison.Ordinal))
        .Select(heading => NoAnchor().Replace(heading.ToLowerInvariant(), "").Replace(' ', '-'))];

    /// <summary>The page without its code, in which brackets mean something else.</summary>
    private static string Prose(string page)
    {
        StringBuilder prose = new();
        string? fence = null;
        foreach (string line in File.ReadLines(page))
        {
            Match mark = Fence().Match(line);
            if (fence is null && !mark.Success)
            {
                prose.Append(CodeSpan().Replace(line, line.StartsWith('#') ? "$1" : "")).Append('\n');
            }

            if (mark.Success)
            {
                fence = fence is null ? mark.Value : mark.Value.StartsWith(fence, StringComparison.Ordinal) ? null : fence;
            }
        }

        return prose.ToString();
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^`{3,}")]
    private static partial Regex Fence();

    [GeneratedRegex("`+([^`]*)`+")]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"[^\p{L}\p{Nd}\- _]")]
    private static partial Regex NoAnchor();

    [GeneratedRegex(@"href: (\S+\.md)$")]
    private static partial Regex ListedPage();

    [GeneratedRegex(@"(^|/)(bin|obj|node_modules|packages|course|api)/")]
    private static partial Regex BuiltOrCourse();
}
