using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace PptBatch.Artifacts;

/// <summary>Artifacts as files: a bucket is a directory, a path is a file below it.</summary>
/// <remarks>
/// A write goes to a temporary file beside its target and takes the final name in one step of the file system. A version is the
/// file's length and time of change; a write that replaces a file moves that time on when the clock has not. What a killed process was
/// writing stays under its temporary name until a store first writes into that folder.
/// </remarks>
public sealed class FileArtifactStore : IArtifactStore
{
    private readonly FileWriteLocks _locks = new();
    private readonly ConcurrentDictionary<string, bool> _swept = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Task<Stream?> OpenReadAsync(ArtifactKey key, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Guard("read", key, OpenRead));
    }

    /// <inheritdoc/>
    public Task<ArtifactInfo?> FindAsync(ArtifactKey key, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Guard("read", key, path => Describe(key, new FileInfo(path))));
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ArtifactInfo> ListAsync(
        string bucket, string prefix, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(bucket);
        ArgumentNullException.ThrowIfNull(prefix);
        foreach (ArtifactInfo info in FileListing.Read(bucket, prefix))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return info;
        }

        await Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<ArtifactInfo?> WriteAsync(
        ArtifactKey key, Stream content, WriteCondition condition, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        cancellationToken.ThrowIfCancellationRequested();
        string target = Guard("written", key, path => path);
        if (condition.OnlyIfAbsent && File.Exists(target))
        {
            return null;
        }

        string temporary = TemporaryFile.NameBeside(target);
        try
        {
            Prepare(Path.GetDirectoryName(target)!);
            await TemporaryFile.WriteAsync(temporary, content, cancellationToken);
            using IDisposable held = await _locks.HoldAsync(target, acrossProcesses: condition.Version is not null, cancellationToken);
            return Publish(key, temporary, target, condition);
        }
        catch (Exception exception) when (StorageFault.IsFault(exception))
        {
            throw StorageFault.Describe("written", target, exception);
        }
        finally
        {
            TemporaryFile.Discard(temporary);
        }
    }

    /// <inheritdoc/>
    public Task DeleteAsync(ArtifactKey key, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Guard("deleted", key, path =>
        {
            if (File.Exists(path))
            {
                File.Delete(path);
            }

            return path;
        });
        return Task.CompletedTask;
    }

    private void Prepare(string folder)
    {
        Directory.CreateDirectory(folder);
        if (_swept.TryAdd(folder, true))
        {
            TemporaryFile.Sweep(folder);
        }
    }

    private static ArtifactInfo? Publish(ArtifactKey key, string temporary, string target, WriteCondition condition)
    {
        FileInfo current = new(target);
        if (condition.Version is not null && Describe(key, current)?.Version != condition.Version)
        {
            return null;
        }

        if (condition.OnlyIfAbsent)
        {
            return PublishOnce(key, temporary, target);
        }

        if (current.Exists && File.GetLastWriteTimeUtc(temporary) <= current.LastWriteTimeUtc)
        {
            File.SetLastWriteTimeUtc(temporary, current.LastWriteTimeUtc.AddTicks(1));
        }

        FileInfo written = new(temporary);
        ArtifactInfo info = Describe(key, written)!;
        File.Move(temporary, target, overwrite: true);
        return info;
    }

    private static ArtifactInfo? PublishOnce(ArtifactKey key, string temporary, string target)
    {
        ArtifactInfo info = Describe(key, new FileInfo(temporary))!;
        try
        {
            File.Move(temporary, target, overwrite: false);
            return info;
        }
        catch (IOException) when (File.Exists(target))
        {
            return null;
        }
    }

    private static Stream? OpenRead(string path)
    {
        FileInfo file = new(path);
        if (!file.Exists)
        {
            return null;
        }

        file = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;

        // There is nothing to read, and a pipe, which claims to be empty, would block its reader.
        return file.Length == 0
            ? new MemoryStream([], writable: false)
            : new FileStream(
                path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 16 * 1024, FileOptions.SequentialScan);
    }

    private static ArtifactInfo? Describe(ArtifactKey key, FileInfo file) => file.Exists ? FileListing.Describe(key, file) : null;

    private static T Guard<T>(string operation, ArtifactKey key, Func<string, T> action)
    {
        string path = Path.Combine(key.Bucket, key.Path);
        try
        {
            path = FolderFence.Resolve(key.Bucket, key.Path);
            return action(path);
        }
        catch (Exception exception) when (StorageFault.IsFault(exception))
        {
            throw StorageFault.Describe(operation, path, exception);
        }
    }
}
