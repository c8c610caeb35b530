namespace PptBatch.Artifacts;

/// <summary>
/// Lets one writer at a time compare and replace a file. Threads of one process always wait for each other; processes do for
/// writes that depend on a version, through a lock file beside the target.
/// </summary>
internal sealed class FileWriteLocks
{
    private static readonly TimeSpan LockFileRetry = TimeSpan.FromMilliseconds(5);

    private readonly SemaphoreSlim[] _stripes = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    public async Task<IDisposable> HoldAsync(string target, bool acrossProcesses, CancellationToken cancellationToken)
    {
        SemaphoreSlim stripe = _stripes[(uint)StringComparer.Ordinal.GetHashCode(target) % (uint)_stripes.Length];
        await stripe.WaitAsync(cancellationToken);
        try
        {
            return new Held(stripe, acrossProcesses ? await OpenLockFileAsync(target, cancellationToken) : null);
        }
        catch
        {
            stripe.Release();
            throw;
        }
    }

    private static async Task<FileStream> OpenLockFileAsync(string target, CancellationToken cancellationToken)
    {
        string path = Path.Combine(Path.GetDirectoryName(target)!, TemporaryFile.LockFile);
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(LockFileRetry, TimeProvider.System, cancellationToken);
            }
        }
    }

    private sealed class Held(SemaphoreSlim stripe, FileStream? lockFile) : IDisposable
    {
        public void Dispose()
        {
            lockFile?.Dispose();
            stripe.Release();
        }
    }
}
