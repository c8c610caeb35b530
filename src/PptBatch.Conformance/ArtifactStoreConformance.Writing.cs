using System.Security.Cryptography;
using System.Text;
using PptBatch.Conformance.Artifacts;

namespace PptBatch.Conformance;

// A write is whole or it did not happen.
public abstract partial class ArtifactStoreConformance
{
    /// <summary>What is written is read back, byte for byte, with its length and version.</summary>
    [Fact]
    public Task Write_PlainName_ReadsBackTheSameBytes() => WriteAndReadBackAsync("course/book/x.json");

    /// <summary>The same for names as people give them.</summary>
    [Fact]
    public Task Write_NameWithSpacesAndAccents_ReadsBackTheSameBytes() =>
        WriteAndReadBackAsync("260302 LINUX-ESSENTIALS LPI-010/book/Curso de ñandúes.json");

    /// <summary>The same for names that mean something else in a URL.</summary>
    [Fact]
    public Task Write_NameWithCharactersOfUrls_ReadsBackTheSameBytes() => WriteAndReadBackAsync("course/a%20b+c&d#e?.txt");

    /// <summary>An empty artifact is there.</summary>
    [Fact]
    public async Task Write_Empty_IsThereAndEmpty()
    {
        await WriteAsync("course/empty", "");
        Assert.Equal(0, (await Store.FindAsync(Key("course/empty")))?.Length);
        Assert.Equal("", await ReadAsync("course/empty"));
    }

    /// <summary>An artifact of 20 MB comes back whole; a store that writes in parts puts them together in order.</summary>
    [Fact]
    public async Task Write_LargerThanAPart_ReadsBackTheSameBytes()
    {
        byte[] bytes = new byte[20_000_000];
        new Random(20260302).NextBytes(bytes);
        using MemoryStream content = new(bytes);
        await Store.WriteAsync(Key("course/deck.pptx"), content, WriteCondition.Always);
        await using Stream stored = (await Store.OpenReadAsync(Key("course/deck.pptx")))!;
        Assert.Equal(SHA256.HashData(bytes), await SHA256.HashDataAsync(stored));
    }

    /// <summary>A stream is read from where it stands, and need not be seekable.</summary>
    [Fact]
    public async Task Write_StreamThatCannotSeek_StartsAtItsPosition()
    {
        using MemoryStream inner = new(Encoding.UTF8.GetBytes("abcdef"));
        inner.Position = 2;
        await Store.WriteAsync(Key("course/x"), new ForwardOnlyStream(inner), WriteCondition.Always);
        Assert.Equal("cdef", await ReadAsync("course/x"));
    }

    /// <summary>A second write replaces the first, and the version changes.</summary>
    [Fact]
    public async Task Write_Twice_ReplacesAndChangesTheVersion()
    {
        string? first = (await WriteAsync("course/x", "one"))?.Version;
        string? second = (await WriteAsync("course/x", "two"))?.Version;
        Assert.Equal("two", await ReadAsync("course/x"));
        Assert.NotEqual(first, second);
    }

    /// <summary>A source that breaks half-way leaves what was there, and nothing under a new name.</summary>
    [Fact]
    public async Task Write_SourceFailsHalfWay_LeavesWhatWasThere()
    {
        await WriteAsync("course/x", "whole");
        await Assert.ThrowsAnyAsync<Exception>(
            () => Store.WriteAsync(Key("course/x"), new BrokenStream(100_000), WriteCondition.Always));
        await Assert.ThrowsAnyAsync<Exception>(
            () => Store.WriteAsync(Key("course/new"), new BrokenStream(100_000), WriteCondition.IfAbsent));
        Assert.Equal("whole", await ReadAsync("course/x"));
        Assert.Equal(["course/x"], await ListAsync(""));
    }

    /// <summary>A cancelled write leaves nothing.</summary>
    [Fact]
    public async Task Write_Cancelled_LeavesNothing()
    {
        using CancellationTokenSource cancelled = new();
        await cancelled.CancelAsync();
        using MemoryStream content = new([1, 2, 3]);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Store.WriteAsync(Key("course/x"), content, WriteCondition.Always, cancelled.Token));
        Assert.Empty(await ListAsync(""));
    }

    /// <summary>A reader sees one whole version, whatever is written meanwhile.</summary>
    [Fact]
    public async Task Write_WhileBeingRead_ReaderSeesOneWholeVersion()
    {
        string one = new('1', 300_000);
        await WriteAsync("course/x", one);
        await using Stream open = (await Store.OpenReadAsync(Key("course/x")))!;
        await WriteAsync("course/x", new string('2', 300_000));
        using StreamReader reader = new(open);
        Assert.Equal(one, await reader.ReadToEndAsync());
    }

    private async Task WriteAndReadBackAsync(string path)
    {
        ArtifactInfo? written = await WriteAsync(path, "café");
        Assert.NotNull(written);
        Assert.Equal(5, written.Length);
        Assert.Equal(Key(path), written.Key);
        Assert.Equal("café", await ReadAsync(path));
        Assert.Equal(written.Version, (await Store.FindAsync(Key(path)))?.Version);
    }
}
