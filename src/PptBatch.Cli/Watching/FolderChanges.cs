using System.Threading.Channels;

namespace PptBatch.Cli.Watching;

/// <summary>Tells when files of the course or stored slides have changed, once for all that change together.</summary>
internal sealed class FolderChanges : IDisposable
{
    // An editor that saves removes, writes and renames; this is shorter than anybody notices.
    private static readonly TimeSpan Together = TimeSpan.FromMilliseconds(25);

    private readonly Channel<bool> _changed = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly string _results;

    public FolderChanges(string course, string output)
    {
        _results = Path.Combine(output, RunPaths.Folder) + Path.DirectorySeparatorChar;
        Add(course);
        if (!output.StartsWith(course + Path.DirectorySeparatorChar, StringComparison.Ordinal) && output != course)
        {
            Directory.CreateDirectory(Path.Combine(output, RunPaths.Lessons));
            Add(Path.Combine(output, RunPaths.Lessons));
        }
    }

    /// <summary>Waits for the next changes.</summary>
    public async Task NextAsync(CancellationToken cancellationToken)
    {
        await _changed.Reader.ReadAsync(cancellationToken);
        await Task.Delay(Together, cancellationToken);
        _changed.Reader.TryRead(out _);
    }

    public void Dispose() => _watchers.ForEach(watcher => watcher.Dispose());

    private void Add(string folder)
    {
        FileSystemWatcher watcher = new(folder)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Changed += (_, change) => Told(change.FullPath);
        watcher.Created += (_, change) => Told(change.FullPath);
        watcher.Deleted += (_, change) => Told(change.FullPath);
        watcher.Renamed += (_, change) => Told(change.FullPath);

        // More changed at once than is told one by one: something has.
        watcher.Error += (_, _) => _changed.Writer.TryWrite(true);
        watcher.EnableRaisingEvents = true;
        _watchers.Add(watcher);
    }

    // What a run writes beside the slides is no change of the course.
    private void Told(string path)
    {
        if (!path.StartsWith(_results, StringComparison.Ordinal)
            || path.AsSpan(_results.Length).StartsWith("lessons" + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            _changed.Writer.TryWrite(true);
        }
    }
}
