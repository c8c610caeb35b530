using System.Xml.Linq;
using PptBatch.Testing;

namespace PptBatch.Architecture.Tests.Sources;

/// <summary>A project under <c>src</c>, read from its files.</summary>
internal sealed class SourceProject
{
    private SourceProject(string folder)
    {
        Folder = folder;
        Name = Path.GetFileName(folder);
        XDocument project = XDocument.Load(Path.Combine(folder, Name + ".csproj"));
        References = [.. Included(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')))];
        Usings = [.. Included(project, "Using")];
        Friends = [.. Included(project, "InternalsVisibleTo")];
        Files = [.. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(path => !path.StartsWith("obj/", StringComparison.Ordinal) && !path.StartsWith("bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>Every project under <c>src</c>: what is shipped.</summary>
    public static IReadOnlyList<SourceProject> All { get; } =
        [.. Directory.EnumerateDirectories(Path.Combine(SharedInputs.RepositoryRoot, "src"))
            .Where(folder => File.Exists(Path.Combine(folder, Path.GetFileName(folder) + ".csproj")))
            .Order(StringComparer.Ordinal)
            .Select(folder => new SourceProject(folder))];

    public string Name { get; }

    public string Folder { get; }

    /// <summary>Projects that it references directly.</summary>
    public IReadOnlyList<string> References { get; }

    /// <summary>Namespaces that its project file imports into every file.</summary>
    public IReadOnlyList<string> Usings { get; }

    /// <summary>Assemblies that see its internals.</summary>
    public IReadOnlyList<string> Friends { get; }

    /// <summary>Its source files, relative to <see cref="Folder"/>, with <c>/</c>.</summary>
    public IReadOnlyList<string> Files { get; }

    public string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    private static IEnumerable<string> Included(XDocument project, string item) =>
        project.Descendants(item).Select(element => (string?)element.Attribute("Include") ?? "");
}
