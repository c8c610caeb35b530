using System.Xml.Linq;
using PptBatch.Testing;

namespace PptBatch.Samples.Tests;

/// <summary>The sample as somebody else builds it: outside the repository, from packages alone.</summary>
public sealed class DurableTaskExecutorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static string Sample => Path.Combine(SharedInputs.RepositoryRoot, "samples", "DurableTaskExecutor");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Sample_FromPackages_PassesTheConformanceSuite()
    {
        CopySample();
        foreach (string package in await LibraryPackages.GetAsync(_folder.PathOf("feed")))
        {
            File.Copy(package, _folder.PathOf("packages", Path.GetFileName(package)));
        }

        await DotNet.RunAsync(_folder.Path, "test", "Tests", "-c", "Release", "--logger", "trx;LogFileName=sample.trx");

        XElement counters = XDocument.Load(_folder.PathOf("Tests", "TestResults", "sample.trx")).Descendants()
            .Single(element => element.Name.LocalName == "Counters");
        Assert.InRange((int)counters.Attribute("passed")!, 18, int.MaxValue);
        Assert.Equal((string)counters.Attribute("total")!, (string)counters.Attribute("passed")!);
    }

    [Fact]
    public void Sample_Sources_AreAtMost200Lines() =>
        Assert.InRange(Sources().Sum(path => File.ReadLines(path).Count()), 1, 200);

    private static IEnumerable<string> Sources() => Files().Where(path => path.EndsWith(".cs", StringComparison.Ordinal));

    // Without what a build in the folder itself has left there.
    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Sample, "*", SearchOption.AllDirectories)
        .Where(path => !Path.GetRelativePath(Sample, path).Split(Path.DirectorySeparatorChar)
            .Any(part => part is "bin" or "obj" or "packages" or ".packages" or "TestResults"));

    private void CopySample()
    {
        foreach (string path in Files())
        {
            string copy = _folder.PathOf(Path.GetRelativePath(Sample, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }

        Directory.CreateDirectory(_folder.PathOf("packages"));
    }
}
