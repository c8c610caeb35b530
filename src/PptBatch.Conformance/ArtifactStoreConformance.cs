using System.Text;

namespace PptBatch.Conformance;

/// <summary>What every artifact store must do. A new store is done when a class that derives from this one is green.</summary>
public abstract partial class ArtifactStoreConformance
{
    /// <summary>The store under test.</summary>
    protected abstract IArtifactStore Store { get; }

    /// <summary>A bucket that is empty when the test starts.</summary>
    protected abstract string Bucket { get; }

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
