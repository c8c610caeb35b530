using System.Buffers.Binary;
using System.IO.Compression;
using PptBatch.Testing;

namespace PptBatch.EndToEnd.Tests.Cli.Agents;

/// <summary>One server for many tasks, a folder that it may work in, and one beside it that it may not.</summary>
public sealed class AgentWorkshop : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _all = new();
    private AgentSession? _session;

    /// <summary>What the server may read and write in.</summary>
    public string Root => _all.PathOf("work");

    /// <summary>What it may not.</summary>
    public string Outside => _all.PathOf("outside");

    internal AgentSession NewTask() => _session!.NewTask();

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(Root);
        Directory.CreateDirectory(Outside);
        _session = await AgentSession.StartAsync(Root);
    }

    public async Task DisposeAsync() => await _session!.DisposeAsync();

    public void Dispose() => _all.Dispose();

    /// <summary>A course of small lessons in the folder.</summary>
    public string Course(string name, int lessons = 2)
    {
        SmallCourse.Write(_all, "work/" + name, [.. Enumerable.Range(1, lessons).Select(SmallCourse.Lesson)]);
        return Path.Combine(Root, name);
    }

    /// <summary>A file, by its path from the folder that holds both.</summary>
    public string Write(string path, string text) => _all.Write(path, text);

    public string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Slides of a deck, by the parts in its package.</summary>
    public static int SlidesIn(string deck) => PartsIn(deck, "ppt/slides/slide");

    /// <summary>Pictures of a deck, by the parts in its package.</summary>
    public static int PicturesIn(string deck) => PartsIn(deck, "ppt/media/");

    /// <summary>Width and height of a PNG, in pixels.</summary>
    public static (int Width, int Height) SizeOf(byte[] png)
    {
        Assert.Equal("\x89PNG"u8.ToArray()[^3..], png[1..4]);
        return (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
    }

    private static int PartsIn(string deck, string folder)
    {
        using ZipArchive archive = ZipFile.OpenRead(deck);
        return archive.Entries.Count(entry => entry.FullName.StartsWith(folder, StringComparison.Ordinal));
    }
}
