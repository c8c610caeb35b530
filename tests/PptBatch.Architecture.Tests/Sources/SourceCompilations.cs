using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PptBatch.Architecture.Tests.Sources;

/// <summary>Compiles the projects under <c>src</c> in memory, once for all tests, so that every name in them has its meaning.</summary>
internal sealed class SourceCompilations
{
    /// <summary>What the SDK's implicit usings and the project file's friends come to; names no file.</summary>
    private const string Preamble = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;

        """;

    private static readonly CSharpParseOptions Language = new(LanguageVersion.Latest, DocumentationMode.None);

    private static readonly CSharpCompilationOptions Options = new(OutputKind.ConsoleApplication, allowUnsafe: true);

    private static readonly SourceCompilations Shared = new();

    private readonly Dictionary<string, CSharpCompilation> _compiled = [];
    private readonly IReadOnlyList<MetadataReference> _libraries = [.. Libraries()];

    private SourceCompilations()
    {
    }

    /// <summary>The compilation of a project; the path of each of its trees is the file's path inside the project.</summary>
    public static CSharpCompilation Of(SourceProject project)
    {
        lock (Shared)
        {
            return Shared.Compile(project);
        }
    }

    private CSharpCompilation Compile(SourceProject project)
    {
        if (!_compiled.TryGetValue(project.Name, out CSharpCompilation? compilation))
        {
            IEnumerable<MetadataReference> projects = Reachable(project).Select(one => Compile(one).ToMetadataReference());
            compilation = CSharpCompilation.Create(project.Name, Trees(project), [.. _libraries, .. projects], Options);
            _compiled.Add(project.Name, compilation);
        }

        return compilation;
    }

    private static IEnumerable<SyntaxTree> Trees(SourceProject project)
    {
        foreach (string file in project.Files)
        {
            yield return CSharpSyntaxTree.ParseText(project.Read(file), Language, file);
        }

        IEnumerable<string> usings = project.Usings.Select(name => $"global using {name};\n");
        IEnumerable<string> friends = project.Friends.Select(
            name => $"[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"{name}\")]\n");
        yield return CSharpSyntaxTree.ParseText(string.Concat([Preamble, .. usings, .. friends]), Language);
    }

    private static IEnumerable<SourceProject> Reachable(SourceProject project)
    {
        IEnumerable<SourceProject> direct = SourceProject.All.Where(one => project.References.Contains(one.Name));
        return direct.SelectMany(one => Reachable(one).Append(one)).Distinct();
    }

    // The framework and every package that the projects use: this test program references them all.
    private static IEnumerable<MetadataReference> Libraries() =>
        from path in ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        where !Path.GetFileName(path).StartsWith("PptBatch", StringComparison.OrdinalIgnoreCase)
        select MetadataReference.CreateFromFile(path);
}
