using System.Text;
using Xunit;

namespace PptBatch.Testing.Artifacts;

/// <summary>What every artifact store must do. A new store is done when a class that inherits this one is green.</summary>
public abstract class ArtifactStoreConformance
{
    /// <summary>The store under test.</summary>
    protected abstract IArtifactStore Store { get; }

    /// <summary>A bucket that is empty when the test starts.</summary>
    protected abstract string Bucket { get; }

    [Fact]
    public async Task OpenRead_MissingKey_IsNull() => Assert.Null(await Store.OpenReadAsync(Key("course/none.json")));

    [Fact]
    public async Task Find_MissingKey_IsNull() => Assert.Null(await Store.FindAsync(Key("course/none.json")));

    [Fact]
    public async Task Delete_MissingKey_DoesNothing()
    {
        await Store.DeleteAsync(Key("course/none.json"));
        Assert.Null(await Store.FindAsync(Key("course/none.json")));
    }

    [Theory]
    [InlineData("course/book/x.json")]
    [InlineData("260302 LINUX-ESSENTIALS LPI-010/book/Curso de ñandúes.json")]
    [InlineData("course/a%20b+c&d#e?.txt")]
    public async Task Write_AnyName_ReadsBackTheSameBytes(string path)
    {
        ArtifactInfo? written = await WriteAsync(path, "café");
        Assert.NotNull(written);
        Assert.Equal(5, written.Length);
        Assert.Equal(Key(path), written.Key);
        Assert.Equal("café", await ReadAsync(path));
        Assert.Equal(written.Version, (await Store.FindAsync(Key(path)))?.Version);
    }

    [Fact]
    public async Task Write_Empty_IsThereAndEmpty()
    {
        await WriteAsync("course/empty", "");
        Assert.Equal(0, (await Store.FindAsync(Key("course/empty")))?.Length);
        Assert.Equal("", await ReadAsync("course/empty"));
    }

    [Fact]
    public async Task Write_StreamThatCannotSeek_StartsAtItsPosition()
    {
        using MemoryStream inner = new(Encoding.UTF8.GetBytes("abcdef"));
        inner.Position = 2;
        await Store.WriteAsync(Key("course/x"), new ForwardOnlyStream(inner), WriteCondition.Always);
        Assert.Equal("cdef", await ReadAsync("course/x"));
    }

    [Fact]
    public async Task Write_Twice_ReplacesAndChangesTheVersion()
    {
        string? first = (await WriteAsync("course/x", "one"))?.Version;
        string? second = (await WriteAsync("course/x", "two"))?.Version;
        Assert.Equal("two", await ReadAsync("course/x"));
        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task WriteIfAbsent_SomethingThere_WritesNothing()
    {
        await WriteAsync("course/x", "first");
        Assert.Null(await WriteAsync("course/x", "second", WriteCondition.IfAbsent));
        Assert.Equal("first", await ReadAsync("course/x"));
    }

    [Fact]
    public async Task WriteIfAbsent_EightAtOnce_ExactlyOneWins()
    {
        ArtifactInfo?[] results = await Task.WhenAll(Enumerable.Range(0, 8).Select(
            writer => Task.Run(() => WriteAsync("course/lease", $"writer {writer}", WriteCondition.IfAbsent))));
        int winner = Assert.Single(Enumerable.Range(0, 8), i => results[i] is not null);
        Assert.Equal($"writer {winner}", await ReadAsync("course/lease"));
    }

    [Fact]
    public async Task WriteIfMatch_SameVersion_Writes()
    {
        string version = (await WriteAsync("course/x", "one"))!.Version;
        Assert.NotNull(await WriteAsync("course/x", "two", WriteCondition.IfMatch(version)));
        Assert.Equal("two", await ReadAsync("course/x"));
    }

    [Fact]
    public async Task WriteIfMatch_OtherVersionOrNothing_WritesNothing()
    {
        string version = (await WriteAsync("course/x", "one"))!.Version;
        await WriteAsync("course/x", "two");
        Assert.Null(await WriteAsync("course/x", "three", WriteCondition.IfMatch(version)));
        Assert.Null(await WriteAsync("course/none", "three", WriteCondition.IfMatch(version)));
        Assert.Equal("two", await ReadAsync("course/x"));
        Assert.Null(await Store.FindAsync(Key("course/none")));
    }

    [Fact]
    public async Task WriteIfMatch_EightAtOnce_ExactlyOneWins()
    {
        string version = (await WriteAsync("course/x", "start"))!.Version;
        ArtifactInfo?[] results = await Task.WhenAll(Enumerable.Range(0, 8).Select(
            writer => Task.Run(() => WriteAsync("course/x", $"writer {writer}", WriteCondition.IfMatch(version)))));
        int winner = Assert.Single(Enumerable.Range(0, 8), i => results[i] is not null);
        Assert.Equal($"writer {winner}", await ReadAsync("course/x"));
    }

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

    [Fact]
    public async Task Delete_Existing_IsGone()
    {
        await WriteAsync("course/x", "one");
        await Store.DeleteAsync(Key("course/x"));
        Assert.Null(await Store.OpenReadAsync(Key("course/x")));
    }

    [Fact]
    public async Task List_Prefix_IsOrderedOrdinallyAndComplete()
    {
        foreach (string path in (string[])["c/b/2", "c/b/10", "c/b/Z", "c/b/sub/x", "c/b.txt", "c/bb/1", "other/y"])
        {
            await WriteAsync(path, path);
        }

        Assert.Equal(["c/b/10", "c/b/2", "c/b/Z", "c/b/sub/x"], await ListAsync("c/b/"));
        Assert.Equal(["c/b.txt", "c/b/10", "c/b/2", "c/b/Z", "c/b/sub/x", "c/bb/1", "other/y"], await ListAsync(""));
        Assert.Empty(await ListAsync("none/"));
    }

    [Fact]
    public async Task List_EachItem_SaysWhatFindSays()
    {
        await WriteAsync("c/x", "123");
        await foreach (ArtifactInfo info in Store.ListAsync(Bucket, "c/"))
        {
            Assert.Equal(await Store.FindAsync(info.Key), info);
        }
    }

    /// <summary>A key in the bucket under test.</summary>
    protected ArtifactKey Key(string path) => new(Bucket, path);

    /// <summary>Writes text under a path.</summary>
    protected async Task<ArtifactInfo?> WriteAsync(string path, string text, WriteCondition condition = default)
    {
        using MemoryStream content = new(Encoding.UTF8.GetBytes(text));
        return await Store.WriteAsync(Key(path), content, condition);
    }

    /// <summary>The text under a path, which must be there.</summary>
    protected async Task<string> ReadAsync(string path)
    {
        await using Stream? stream = await Store.OpenReadAsync(Key(path));
        Assert.NotNull(stream);
        using StreamReader reader = new(stream);
        return await reader.ReadToEndAsync();
    }

    /// <summary>The paths under a prefix, in the order that the store gives them.</summary>
    protected async Task<IReadOnlyList<string>> ListAsync(string prefix)
    {
        List<string> paths = [];
        await foreach (ArtifactInfo info in Store.ListAsync(Bucket, prefix))
        {
            paths.Add(info.Key.Path);
        }

        return paths;
    }
}
