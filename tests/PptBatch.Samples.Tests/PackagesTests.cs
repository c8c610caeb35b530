using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PptBatch.Testing;

namespace PptBatch.Samples.Tests;

/// <summary>The packages of the libraries, opened.</summary>
public sealed partial class PackagesTests : IAsyncLifetime, IDisposable
{
    // What an assembly does not name, and why its package is there all the same.
    private static readonly Dictionary<string, string> Unnamed = new()
    {
        ["ExCSS"] = "Svg.Skia asks for a version that was never published",
        ["HarfBuzzSharp"] = "Svg.Skia asks for a version that was never published",
        ["HarfBuzzSharp.NativeAssets.Linux"] = "native code",
        ["SkiaSharp.NativeAssets.Linux.NoDependencies"] = "native code",
        ["UTF.Unknown"] = "its assembly is UtfUnknown",
        ["xunit.extensibility.core"] = "its assembly is xunit.core",
    };

    private readonly TemporaryFolder _folder = new();
    private IReadOnlyList<PackedLibrary> _packages = [];

    public async Task InitializeAsync() =>
        _packages = [.. (await LibraryPackages.GetAsync(_folder.PathOf("feed"))).Select(PackedLibrary.Open)];

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Packages_AreOneForEachLibrary() => Assert.Equal(
        Directory.GetFiles(Path.Combine(SharedInputs.RepositoryRoot, "src"), "*.csproj", SearchOption.AllDirectories)
            .Select(path => Path.GetFileNameWithoutExtension(path)).Where(name => name != "PptBatch.Cli").Order(StringComparer.Ordinal),
        _packages.Select(package => package.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Nuspec_OfEach_SaysWhatItIsAndFromWhichCommit() => Assert.All(_packages, package =>
    {
        Assert.InRange(package.Value("description")!.Length, 40, 200);
        Assert.Equal("MIT", package.Value("license"));
        Assert.Contains("powerpoint", package.Value("tags"), StringComparison.Ordinal);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], package.Files[package.Value("icon")!][..4]);
        Assert.StartsWith($"# {package.Id}\n", PackedLibrary.Text(package.Files[package.Value("readme")!]), StringComparison.Ordinal);

        // The address of the repository is the clone's own: a package that knows one leads there, and its page does too.
        XElement repository = package.Metadata.Elements().Single(element => element.Name.LocalName == "repository");
        Assert.Equal("git", (string?)repository.Attribute("type"));
        Assert.Matches("^[0-9a-f]{40}$", (string?)repository.Attribute("commit"));
        Assert.Equal((string?)repository.Attribute("url"), package.Value("projectUrl"));
    });

    // On a package's page there is no repository beside it.
    [Fact]
    public void Readme_OfEach_HasNoLinkOrPictureThatLeadsNowhere() => Assert.All(_packages, package => Assert.All(
        Link().Matches(PackedLibrary.Text(package.Files["README.md"])).Select(link => link.Groups[1].Value),
        target => Assert.StartsWith("https://", target, StringComparison.Ordinal)));

    [Fact]
    public void Dependencies_OfEach_AreUsedByItsAssembly() => Assert.All(_packages, package => Assert.All(
        package.Dependencies.Where(id => !Unnamed.ContainsKey(id)), id => Assert.Contains(id, package.References)));

    [Fact]
    public void Symbols_OfEach_HaveEverySourceAndNoFolderOfThisMachine() => Assert.All(_packages, package =>
    {
        IReadOnlyList<(string Path, bool IsEmbedded)> sources = package.Sources();
        Assert.NotEmpty(sources);
        Assert.All(sources, source =>
        {
            Assert.StartsWith("/_/", source.Path, StringComparison.Ordinal);
            Assert.True(source.IsEmbedded, source.Path);
        });
        byte[] folder = Encoding.UTF8.GetBytes(SharedInputs.RepositoryRoot + "/");
        Assert.True(package.Files[$"lib/net10.0/{package.Id}.dll"].AsSpan().IndexOf(folder) < 0);
    });

    [Fact]
    public void Files_OfEach_AreDocumentedAndNothingElse() => Assert.All(_packages, package =>
    {
        string[] folders = ["buildTransitive", "Fonts", "lib", "package", "schema", "_rels"];
        Assert.Contains($"lib/net10.0/{package.Id}.xml", package.Files.Keys);
        Assert.All(
            package.Files.Keys.Where(path => path.Contains('/', StringComparison.Ordinal)),
            path => Assert.Contains(path.Split('/')[0], folders));
    });

    [GeneratedRegex(@"\]\(([^)\s]+)|(?:src|href)=""([^""]+)")]
    private static partial Regex Link();
}
