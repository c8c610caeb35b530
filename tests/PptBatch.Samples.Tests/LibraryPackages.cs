using PptBatch.Testing;

namespace PptBatch.Samples.Tests;

/// <summary>The packages of the libraries: those that <c>tests/run</c> has packed, else packed now.</summary>
internal static class LibraryPackages
{
    /// <param name="folder">Where they go if they have to be packed.</param>
    /// <returns>The packages' files, without those of symbols.</returns>
    public static async Task<IReadOnlyList<string>> GetAsync(string folder)
    {
        string packed = Environment.GetEnvironmentVariable("PPTBATCH_FEED") is { } feed ? Path.Combine(feed, "libraries") : folder;
        if (!Directory.Exists(packed))
        {
            string projects = Path.Combine(SharedInputs.RepositoryRoot, "src", "Packages.slnf");
            await DotNet.RunAsync(
                SharedInputs.RepositoryRoot, "pack", projects, "-c", DotNet.Configuration, "--no-build", "-v", "quiet", "-o", packed);
        }

        return [.. Directory.GetFiles(packed, "*.nupkg").Order(StringComparer.Ordinal)];
    }
}
