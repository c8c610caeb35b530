using System.Text.RegularExpressions;

namespace PptBatch.Architecture.Tests;

/// <summary>
/// The one rule for namespaces: public contracts and records may stand in the package's root namespace, extensions of the builder stand in
/// <c>Microsoft.Extensions.DependencyInjection</c>, and everything else is in the namespace of its folder.
/// </summary>
internal static partial class NamespaceRule
{
    private const string Builders = "Microsoft.Extensions.DependencyInjection";

    /// <summary>What is wrong with a file's namespace, or null.</summary>
    /// <param name="project">The project's name, which is its root namespace.</param>
    /// <param name="file">The file's path inside the project, with <c>/</c>.</param>
    /// <param name="source">Its text.</param>
    public static string? Fault(string project, string file, string source)
    {
        if (Declaration().Match(source) is not { Success: true } match)
        {
            return null;
        }

        string found = match.Groups[1].Value;
        string folder = file.Contains('/', StringComparison.Ordinal)
            ? $"{project}.{file[..file.LastIndexOf('/')].Replace('/', '.')}"
            : project;
        bool fits = found == folder
            || (found == project && PublicType().IsMatch(source))
            || (found == Builders && BuilderExtensions().IsMatch(source));
        return fits ? null : $"is in {found}; its folder's is {folder}";
    }

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^public (?:\w+ )*(?:class|record|struct|interface|enum|delegate) ", RegexOptions.Multiline)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"^public static (?:partial )?class \w+Extensions\b", RegexOptions.Multiline)]
    private static partial Regex BuilderExtensions();
}
