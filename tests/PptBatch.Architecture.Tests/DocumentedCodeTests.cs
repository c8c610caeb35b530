using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PptBatch.Testing;

namespace PptBatch.Architecture.Tests;

/// <summary>
/// The C# of the documentation compiles against the packages as they are, in a project with the SDK's implicit usings, <c>PptBatch</c> and
/// <c>Microsoft.Extensions.DependencyInjection</c>. What else a block needs it or an earlier one of its page says with <c>using</c>.
/// </summary>
public sealed partial class DocumentedCodeTests
{
    private const string Usings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        global using Microsoft.Extensions.DependencyInjection; global using PptBatch;
        """;

    // What the SDK's web projects add.
    private const string WebUsings = """
        using Microsoft.AspNetCore.Builder; using Microsoft.AspNetCore.Hosting; using Microsoft.AspNetCore.Http; using Microsoft.AspNetCore.Routing;
        using Microsoft.Extensions.Configuration; using Microsoft.Extensions.Hosting; using Microsoft.Extensions.Logging;
        """;

    // What a page says in words and its code goes on from.
    private const string Stage = """
        public class Stage
        {
            protected static readonly string[] args = [];
            protected static readonly IServiceCollection services = null!;
            protected static readonly IServiceProvider provider = null!;
            protected static readonly PptBatchBuilder builder = null!;
            protected static readonly IDeckPipeline pipeline = null!;
            protected static readonly DeckRuns runs = null!;
            protected static readonly DeckRequest request = null!;
            protected static readonly IProgress<DeckProgress>? progress = null;
            protected static readonly CancellationToken cancellationToken;
            protected static readonly TimeProvider clock = TimeProvider.System;
            protected static readonly IDeckMerger merger = null!;
            protected static readonly Stream deck = null!, output = null!, page = null!;
            protected static readonly IReadOnlyList<string> paths = [];
            protected static readonly DeckContent content = null!;
            protected static readonly IPictureSource pictures = null!;
            protected static readonly IMyRuntime runtime = null!;
            protected static readonly IMyQueue queue = null!;
            protected static readonly string message = "";
            protected static readonly DateTimeOffset deadline;
        }

        public interface IMyRuntime { Microsoft.Extensions.AI.IChatClient AsIChatClient(); }
        public interface IMyQueue { Task PutAsync(string order, CancellationToken token); }
        public abstract class HouseStyleGenerator : ISlideGenerator
        {
            public abstract string Fingerprint { get; }
            public abstract Task<GenerationResult> GenerateAsync(LessonRequest request, CancellationToken cancellationToken = default);
        }
        public class MyQueue { }
        public class MyExecutor(MyQueue queue, IServiceProvider services) : IBatchExecutor
        {
            public IAsyncEnumerable<BatchOutcome> ExecuteAsync(
                BatchPlan plan, IProgress<DeckProgress>? progress, CancellationToken cancellationToken = default) =>
                throw new NotSupportedException($"{queue} {services}");
        }
        public static class MyWorker
        {
            public static Task<IAsyncDisposable> StartAsync(MyQueue queue, IServiceProvider services) =>
                throw new NotSupportedException($"{queue} {services}");
        }
        public sealed class MyExecutorSuite { }
        public sealed class TheoryWhereMyServerIsAttribute : Xunit.TheoryAttribute { }
        public class MyStore : IArtifactStore
        {
            public static string CreateBucket() => throw new NotSupportedException();
            public Task<Stream?> OpenReadAsync(ArtifactKey key, CancellationToken token = default) => throw new NotSupportedException();
            public Task<ArtifactInfo?> FindAsync(ArtifactKey key, CancellationToken token = default) => throw new NotSupportedException();
            public IAsyncEnumerable<ArtifactInfo> ListAsync(string bucket, string prefix, CancellationToken token = default) =>
                throw new NotSupportedException();
            public Task<ArtifactInfo?> WriteAsync(
                ArtifactKey key, Stream content, WriteCondition condition = default, CancellationToken token = default) =>
                throw new NotSupportedException();
            public Task DeleteAsync(ArtifactKey key, CancellationToken token = default) => throw new NotSupportedException();
        }
        public abstract class MyService
        {
            public abstract IAsyncEnumerable<(LessonCall Call, LessonReply Reply)> AnswerAsync(
                IReadOnlyList<LessonCall> calls, CancellationToken token);
        }
        """;

    // Held by the sample that they are of, which is compiled with packages that the other projects do not have.
    private static readonly Dictionary<string, string> OfSamples = new()
    {
        ["docs/telemetry.md"] = "samples/WebHost/Program.cs",
    };

    // The sample has packages of its own, and tests that compile and run what this page shows.
    private const string WithItsOwnPackages = "samples/DurableTaskExecutor/README.md";

    [Fact]
    public void CSharp_OfEveryPage_Compiles()
    {
        string runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string web = runtime.Replace("Microsoft.NETCore.App", "Microsoft.AspNetCore.App", StringComparison.Ordinal);
        MetadataReference[] packages = [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Concat(Directory.GetFiles(web, "Microsoft.*.dll")).DistinctBy(Path.GetFileName)
            .Where(path => !Path.GetFileName(path).StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))];
        CSharpCompilation bare = CSharpCompilation.Create(
            "Documented", [CSharpSyntaxTree.ParseText(Usings)], packages,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Block[] blocks = [.. DocumentationTests.Pages().SelectMany(Blocks).Where(block => block.Page != WithItsOwnPackages)];

        Assert.True(blocks.Length > 40, $"Only {blocks.Length} blocks were found.");
        string[] faults = [.. blocks.AsParallel().SelectMany(block => Faults(block, bare))];
        Assert.True(faults.Length == 0, string.Join('\n', faults.Order(StringComparer.Ordinal)));
    }

    private static IEnumerable<string> Faults(Block block, CSharpCompilation bare)
    {
        if (OfSamples.TryGetValue(block.Page, out string? sample))
        {
            string source = Squeezed(File.ReadAllText(Path.Combine(SharedInputs.RepositoryRoot, sample)));
            return block.Code.Split('\n').Where(line => !source.Contains(Squeezed(line).TrimEnd(';'), StringComparison.Ordinal))
                .Select(line => $"{block.Page}:{block.Line}: is not in {sample}: {line}");
        }

        return bare.AddSyntaxTrees(CSharpSyntaxTree.ParseText(Whole(block))).GetDiagnostics()
            .Where(fault => fault.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error)
            .Select(fault => $"{block.Page}:{block.Line}: {fault.GetMessage(null)}").Distinct();
    }

    // Statements, declarations and usings stand in any order in a block; each gets the place that the language has for it.
    private static string Whole(Block block)
    {
        CompilationUnitSyntax unit = CSharpSyntaxTree.ParseText(block.Code).GetCompilationUnitRoot();
        List<MemberDeclarationSyntax> statements = [.. unit.Members.Where(member => member is GlobalStatementSyntax)];
        List<MemberDeclarationSyntax> inside =
            [.. unit.Members.Where(member => member is not GlobalStatementSyntax and (MethodDeclarationSyntax or PropertyDeclarationSyntax))];
        return $$"""
            {{(block.Code.Contains("WebApplication", StringComparison.Ordinal) ? WebUsings : "")}}
            {{string.Join('\n', block.Usings.Distinct())}}
            namespace Page
            {
                {{string.Concat(unit.Members.Except(statements).Except(inside).Select(member => member.ToFullString()))}}
                public class Written : Stage
                {
                    {{string.Concat(inside.Select(member => member.ToFullString()))}}
                    public async Task Run()
                    {
                        await Task.Yield();
                        {{string.Concat(statements.Select(member => member.ToFullString()))}}
                    }
                }
            }
            {{Stage}}
            """;
    }

    private static IEnumerable<Block> Blocks(string page)
    {
        string name = Path.GetRelativePath(SharedInputs.RepositoryRoot, page).Replace('\\', '/');
        string text = File.ReadAllText(page);
        List<string> usings = [];
        foreach (Match found in Fenced().Matches(text))
        {
            string code = found.Groups[1].Value;
            usings.AddRange(Using().Matches(code).Select(line => line.Value.Trim()));
            yield return new Block(name, text.AsSpan(0, found.Index).Count('\n') + 1, Using().Replace(code, ""), [.. usings]);
        }
    }

    private static string Squeezed(string text) => Spaces().Replace(text, "");

    [GeneratedRegex(@"^```csharp\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fenced();

    [GeneratedRegex(@"^using (?:static )?[A-Za-z.]+;\n", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    private sealed record Block(string Page, int Line, string Code, IReadOnlyList<string> Usings);
}
