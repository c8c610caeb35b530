using PptBatch.Cli.Files;
using PptBatch.Testing;

namespace PptBatch.EndToEnd.Tests.Cli.Files;

public sealed class InputFileTests
{
    [Theory]
    [InlineData("/dev/zero")]
    [InlineData("ring")]
    public void Open_LinkToWhatIsNoFile_IsRefused(string target)
    {
        using TemporaryFolder folder = new();
        string link = folder.PathOf("ring");
        File.CreateSymbolicLink(link, target);
        Assert.StartsWith("PB50", Assert.Throws<PptBatchException>(() => InputFile.Open(link)).Diagnostic.Code, StringComparison.Ordinal);
    }
}
