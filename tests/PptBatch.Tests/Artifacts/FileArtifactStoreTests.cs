using PptBatch.Artifacts;
using PptBatch.Conformance;
using PptBatch.Conformance.Artifacts;
using PptBatch.Testing;

namespace PptBatch.Tests.Artifacts;

public sealed class FileArtifactStoreTests : ArtifactStoreConformance, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    protected override IArtifactStore Store { get; } = new FileArtifactStore();

    protected override string Bucket => _folder.Path;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("course/images/secret.png", "course/images/secret.png", "outside.txt")]
    [InlineData("course/images", "course/images/outside.txt", "")]
    public async Task AnyCall_LinkOutOfTheCourse_IsRefused(string link, string read, string target)
    {
        using TemporaryFolder outside = new();
        outside.Write("outside.txt", "secret");
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.PathOf(link))!);
        Directory.CreateSymbolicLink(_folder.PathOf(link), outside.PathOf(target));

        PptBatchException error = await Assert.ThrowsAsync<PptBatchException>(() => Store.OpenReadAsync(Key(read)));
        Assert.Equal("PB5006", error.Diagnostic.Code);
        await Assert.ThrowsAsync<PptBatchException>(() => Store.FindAsync(Key(read)));
        await Assert.ThrowsAsync<PptBatchException>(() => WriteAsync(read, "x"));
        Assert.Empty(await ListAsync("course/"));
        Assert.Equal("secret", await File.ReadAllTextAsync(outside.PathOf("outside.txt")));
    }

    [Fact]
    public async Task OpenRead_LinkToASiblingCourse_IsRefused()
    {
        _folder.Write("other/book.json", "{}");
        Directory.CreateDirectory(_folder.PathOf("course"));
        File.CreateSymbolicLink(_folder.PathOf("course", "book.json"), _folder.PathOf("other", "book.json"));
        await Assert.ThrowsAsync<PptBatchException>(() => Store.OpenReadAsync(Key("course/book.json")));
    }

    [Fact]
    public async Task OpenRead_LinkInsideTheCourse_IsFollowed()
    {
        _folder.Write("course/real.txt", "here");
        File.CreateSymbolicLink(_folder.PathOf("course", "link.txt"), "real.txt");
        Assert.Equal("here", await ReadAsync("course/link.txt"));
        Assert.Equal(["course/link.txt", "course/real.txt"], await ListAsync("course/"));
    }

    [Fact]
    public async Task List_LinksInARing_AreLeftOut()
    {
        _folder.Write("course/book.json", "{}");
        File.CreateSymbolicLink(_folder.PathOf("course", "a.png"), "b.png");
        File.CreateSymbolicLink(_folder.PathOf("course", "b.png"), "a.png");
        Assert.Equal(["course/book.json"], await ListAsync("course/"));
    }

    [Fact]
    public async Task Write_WhatAKilledProcessLeft_IsRemovedAndWhatIsBeingWrittenStays()
    {
        string left = _folder.Write("course/.left.pptbatch-part", "half"), live = _folder.Write("course/.live.pptbatch-part", "half");
        string locked = _folder.Write("course/.lock.pptbatch-part", ""), named = _folder.Write("course/.new.pptbatch-part", "whole");
        Array.ForEach([left, live, locked], path => File.SetLastWriteTimeUtc(path, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc)));
        using FileStream writer = new(live, FileMode.Open, FileAccess.Write, FileShare.None);

        await WriteAsync("course/book.json", "{}");

        Assert.Equal([live, locked, named], new[] { left, live, locked, named }.Where(File.Exists));
    }

    [Fact]
    public async Task Write_FolderIsAFile_NamesThePath()
    {
        _folder.Write("course", "a file where a folder should be");
        PptBatchException error = await Assert.ThrowsAsync<PptBatchException>(() => WriteAsync("course/x", "y"));
        Assert.Equal("PB5005", error.Diagnostic.Code);
        Assert.Contains(_folder.PathOf("course", "x"), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Describe_NoSpaceLeft_SaysDiskFullAndTheWayOut()
    {
        PptBatchException error = StorageFault.Describe("written", "/out/deck.pptx", new IOException("No space left on device", 28));
        Assert.Equal("PB5003", error.Diagnostic.Code);
        Assert.Equal(
            "/out/deck.pptx: The disk is full, so this file could not be written. "
            + "Free space or choose another output folder (--out), and run again; finished lessons are reused.",
            error.Message);
    }

    [Fact]
    public async Task Write_Failed_LeavesNoTemporaryFile()
    {
        await Assert.ThrowsAnyAsync<Exception>(() => Store.WriteAsync(Key("c/x"), new BrokenStream(10), WriteCondition.Always));
        Assert.Empty(Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories));
    }
}
