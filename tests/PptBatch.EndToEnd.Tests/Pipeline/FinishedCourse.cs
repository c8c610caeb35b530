using PptBatch.Testing;
using PptBatch.Testing.Cli;

namespace PptBatch.EndToEnd.Tests.Pipeline;

/// <summary>
/// A course that the tool ran in a process of its own, once for all tests that only read what it made. The folder goes when the tests end.
/// </summary>
internal sealed class FinishedCourse : IDisposable
{
    private static readonly Lazy<Task<FinishedCourse>> OfSample =
        new(() => RunAsync(Path.Combine(SharedInputs.RepositoryRoot, "samples", "course", "energia-solar-en-casa")));

    private static readonly Lazy<Task<FinishedCourse>> OfRealCourse = new(() => RunAsync(SharedInputs.RealCourse));

    private readonly TemporaryFolder _folder = new();

    private FinishedCourse(string source)
    {
        Source = source;
        InputBefore = Cli.SmallCourse.Fingerprints(source);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
    }

    /// <summary>The course of the README's first command.</summary>
    public static Task<FinishedCourse> Sample => OfSample.Value;

    /// <summary>The real course of 16 lessons; only where the shared inputs are.</summary>
    public static Task<FinishedCourse> RealCourse => OfRealCourse.Value;

    /// <summary>The folder that was read.</summary>
    public string Source { get; }

    /// <summary>Every file of <see cref="Source"/> before the run.</summary>
    public IReadOnlyList<string> InputBefore { get; }

    /// <summary>How the run ended.</summary>
    public CliResult Result { get; private set; } = new(-1, "", "");

    /// <summary>The deck of the whole course.</summary>
    public string Deck => PathOf($"{Path.GetFileName(Source)}-complete.pptx");

    /// <summary>Every deck, the whole one first.</summary>
    public IReadOnlyList<string> Decks => [.. Directory.GetFiles(PathOf(), "*.pptx").Order(StringComparer.Ordinal)];

    /// <summary>Name and hash of each deck.</summary>
    public IReadOnlyList<string> DeckFingerprints => DecksIn(PathOf());

    /// <summary>A file under <c>infographics</c>.</summary>
    public string PathOf(params string[] parts) => _folder.PathOf(["infographics", .. parts]);

    /// <summary>Name and hash of each deck in a folder.</summary>
    public static IReadOnlyList<string> DecksIn(string folder) =>
        [.. Cli.SmallCourse.Fingerprints(folder).Where(line => line.Contains(".pptx ", StringComparison.Ordinal))];

    /// <summary>Removes what was made.</summary>
    public void Dispose() => _folder.Dispose();

    private static async Task<FinishedCourse> RunAsync(string source)
    {
        FinishedCourse course = new(source);
        course.Result = await CliProcess.RunAsync("run", source, "--out", course._folder.Path);
        Assert.True(course.Result.ExitCode == 0, course.Result.Error);
        return course;
    }
}
