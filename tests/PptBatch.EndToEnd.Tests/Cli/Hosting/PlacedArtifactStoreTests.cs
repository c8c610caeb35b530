using System.Text;
using Microsoft.Extensions.DependencyInjection;
using PptBatch.Cli.Hosting;
using PptBatch.Testing;

namespace PptBatch.EndToEnd.Tests.Cli.Hosting;

/// <summary>A bucket that is a full path is a directory; every other one is on S3, for which a store in memory stands in.</summary>
public sealed class PlacedArtifactStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Write_ToAFolderAndToABucket_EachGoesToItsOwnStore()
    {
        using ServiceProvider services = new ServiceCollection().AddPptBatchOrchestration().UseMemoryArtifacts().Services
            .BuildServiceProvider();
        IArtifactStore s3 = services.GetRequiredService<IArtifactStore>();
        PlacedArtifactStore store = new(() => s3);
        ArtifactKey here = new(_folder.PathOf("here"), "course/a.txt");
        ArtifactKey there = new("courses", "course/b.txt");
        foreach (ArtifactKey key in new[] { here, there })
        {
            using MemoryStream content = new(Encoding.UTF8.GetBytes(key.Name));
            await store.WriteAsync(key, content, WriteCondition.IfAbsent);
        }

        Assert.Equal("a.txt", await File.ReadAllTextAsync(_folder.PathOf("here/course/a.txt")));
        Assert.Null(await s3.FindAsync(here));
        Assert.Equal(5, (await s3.FindAsync(there))!.Length);
        Assert.Equal(5, (await store.FindAsync(there))!.Length);
    }

    [Fact]
    public async Task Find_InAFolder_NeverMakesTheStoreOfS3()
    {
        PlacedArtifactStore store = new(() => throw new InvalidOperationException("S3 was asked for."));
        Assert.Null(await store.FindAsync(new ArtifactKey(_folder.PathOf("here"), "course/none.txt")));
        await Assert.ThrowsAsync<InvalidOperationException>(() => store.FindAsync(new ArtifactKey("courses", "course/none.txt")));
    }

    public void Dispose() => _folder.Dispose();
}
