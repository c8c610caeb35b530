namespace PptBatch.Tests.Artifacts;

public sealed class ArtifactKeyTests
{
    [Theory]
    [InlineData("../secret")]
    [InlineData("a/../../b")]
    [InlineData("/etc/passwd")]
    [InlineData("C:/x")]
    [InlineData("a\\b")]
    [InlineData("a//b")]
    [InlineData("a\0b")]
    [InlineData("")]
    public void Constructor_PathThatLeavesTheBucket_Throws(string path)
    {
        PptBatchException error = Assert.Throws<PptBatchException>(() => new ArtifactKey("bucket", path));
        Assert.Equal("PB5001", error.Diagnostic.Code);
    }

    [Theory]
    [InlineData("260302 LINUX-ESSENTIALS LPI-010/book/x.json")]
    [InlineData("curso ñandú/images/01-01-0001.png")]
    public void Constructor_SpacesAndAccents_AreKept(string path) => Assert.Equal(path, new ArtifactKey("bucket", path).Path);
}
