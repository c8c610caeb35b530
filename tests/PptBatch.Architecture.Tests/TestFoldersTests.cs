using PptBatch.Testing;

namespace PptBatch.Architecture.Tests;

/// <summary>Tests are found where their subject is: each room of a package has a folder of tests of the same name.</summary>
public sealed class TestFoldersTests
{
    // Rooms of contracts and records alone: what they promise is tested where it is kept.
    private static readonly string[] WithoutWork = ["PptBatch/Merging", "PptBatch/Rendering"];

    [Theory]
    [InlineData("PptBatch", "PptBatch.Tests")]
    [InlineData("PptBatch.OpenXml", "PptBatch.OpenXml.Tests")]
    [InlineData("PptBatch.Bedrock", "PptBatch.Bedrock.Tests")]
    [InlineData("PptBatch.Lambda", "PptBatch.Aws.Tests/Lambda")]
    [InlineData("PptBatch.S3", "PptBatch.Aws.Tests/S3")]
    [InlineData("PptBatch.StepFunctions", "PptBatch.Aws.Tests/StepFunctions")]
    [InlineData("PptBatch.Preview", "PptBatch.EndToEnd.Tests/Preview")]
    [InlineData("PptBatch.Cli", "PptBatch.EndToEnd.Tests/Cli")]
    public void Rooms_OfAPackage_EachHasTests(string package, string tests)
    {
        string root = Path.Combine(SharedInputs.RepositoryRoot, "src", package);
        IEnumerable<string> untested = Directory.EnumerateDirectories(root)
            .Where(room => Directory.EnumerateFiles(room, "*.cs", SearchOption.AllDirectories).Any())
            .Select(Path.GetFileName)
            .Where(room => room is not ("bin" or "obj") && !HasTests(Path.Combine(SharedInputs.RepositoryRoot, "tests", tests, room!)))
            .Select(room => $"{package}/{room}");
        Assert.Equal(WithoutWork.Where(room => room.StartsWith(package + "/", StringComparison.Ordinal)), untested.Order());
    }

    private static bool HasTests(string folder) =>
        Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*Tests.cs", SearchOption.AllDirectories).Any();
}
