namespace PptBatch.Conformance;

// What is there, what is not, and what a list says.
public abstract partial class ArtifactStoreConformance
{
    /// <summary>Reading what is not there gives null, not an exception.</summary>
    [Fact]
    public async Task OpenRead_MissingKey_IsNull() => Assert.Null(await Store.OpenReadAsync(Key("course/none.json")));

    /// <summary>Looking for what is not there gives null.</summary>
    [Fact]
    public async Task Find_MissingKey_IsNull() => Assert.Null(await Store.FindAsync(Key("course/none.json")));

    /// <summary>Deleting what is not there is no error.</summary>
    [Fact]
    public async Task Delete_MissingKey_DoesNothing()
    {
        await Store.DeleteAsync(Key("course/none.json"));
        Assert.Null(await Store.FindAsync(Key("course/none.json")));
    }

    /// <summary>What was deleted is gone.</summary>
    [Fact]
    public async Task Delete_Existing_IsGone()
    {
        await WriteAsync("course/x", "one");
        await Store.DeleteAsync(Key("course/x"));
        Assert.Null(await Store.OpenReadAsync(Key("course/x")));
    }

    /// <summary>A list holds every key under the prefix and no other, in ordinal order of the paths.</summary>
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

    /// <summary>A list of more keys than a service gives at once is complete.</summary>
    [Fact]
    public async Task List_MoreThanAPage_IsComplete()
    {
        string[] paths = [.. Enumerable.Range(0, 1_050).Select(number => $"c/{number:D5}")];
        ParallelOptions many = new() { MaxDegreeOfParallelism = 32 };
        await Parallel.ForEachAsync(paths, many, async (path, _) => await WriteAsync(path, ""));
        Assert.Equal(paths, await ListAsync("c/"));
    }

    /// <summary>A list says of each item what <see cref="IArtifactStore.FindAsync"/> says.</summary>
    [Fact]
    public async Task List_EachItem_SaysWhatFindSays()
    {
        await WriteAsync("c/x", "123");
        await foreach (ArtifactInfo info in Store.ListAsync(Bucket, "c/"))
        {
            Assert.Equal(await Store.FindAsync(info.Key), info);
        }
    }
}
