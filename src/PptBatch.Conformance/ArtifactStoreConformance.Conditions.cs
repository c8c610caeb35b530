namespace PptBatch.Conformance;

// Of many writers one wins: leases and checkpoints stand on this.
public abstract partial class ArtifactStoreConformance
{
    /// <summary>A write that is only for an absent key changes nothing that is there.</summary>
    [Fact]
    public async Task WriteIfAbsent_SomethingThere_WritesNothing()
    {
        await WriteAsync("course/x", "first");
        Assert.Null(await WriteAsync("course/x", "second", WriteCondition.IfAbsent));
        Assert.Equal("first", await ReadAsync("course/x"));
    }

    /// <summary>Of eight writers that all want an absent key, exactly one wins.</summary>
    [Fact]
    public async Task WriteIfAbsent_EightAtOnce_ExactlyOneWins()
    {
        ArtifactInfo?[] results = await Task.WhenAll(Enumerable.Range(0, 8).Select(
            writer => Task.Run(() => WriteAsync("course/lease", $"writer {writer}", WriteCondition.IfAbsent))));
        int winner = Assert.Single(Enumerable.Range(0, 8), i => results[i] is not null);
        Assert.Equal($"writer {winner}", await ReadAsync("course/lease"));
    }

    /// <summary>A write for a version that is still there succeeds.</summary>
    [Fact]
    public async Task WriteIfMatch_SameVersion_Writes()
    {
        string version = (await WriteAsync("course/x", "one"))!.Version;
        Assert.NotNull(await WriteAsync("course/x", "two", WriteCondition.IfMatch(version)));
        Assert.Equal("two", await ReadAsync("course/x"));
    }

    /// <summary>A write for a version that is gone changes nothing.</summary>
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

    /// <summary>Of eight writers that all replace the same version, exactly one wins.</summary>
    [Fact]
    public async Task WriteIfMatch_EightAtOnce_ExactlyOneWins()
    {
        string version = (await WriteAsync("course/x", "start"))!.Version;
        ArtifactInfo?[] results = await Task.WhenAll(Enumerable.Range(0, 8).Select(
            writer => Task.Run(() => WriteAsync("course/x", $"writer {writer}", WriteCondition.IfMatch(version)))));
        int winner = Assert.Single(Enumerable.Range(0, 8), i => results[i] is not null);
        Assert.Equal($"writer {winner}", await ReadAsync("course/x"));
    }
}
