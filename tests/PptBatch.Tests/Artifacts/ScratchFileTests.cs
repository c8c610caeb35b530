using PptBatch.Artifacts;

namespace PptBatch.Tests.Artifacts;

public sealed class ScratchFileTests
{
    [Fact]
    public void Create_WhileItIsOpen_HasNoNameThatAKillCouldLeave()
    {
        // Windows removes the name with the last handle.
        using FileStream file = ScratchFile.Create();
        Assert.Equal(OperatingSystem.IsWindows(), File.Exists(file.Name));
        file.Write("kept"u8);
        file.Position = 0;
        Assert.Equal("kept", new StreamReader(file).ReadToEnd());
    }
}
