using PptBatch.Testing.Time;

namespace PptBatch.Bedrock.Tests.Faults;

/// <summary>Gives its pieces one after another; the read that comes after a piece waits for the piece's pause first.</summary>
internal sealed class PacedStream(IEnumerable<(byte[] Bytes, TimeSpan Pause)> pieces, SimulatedClock clock, Action ended) : Stream
{
    private readonly IEnumerator<(byte[] Bytes, TimeSpan Pause)> pieces = pieces.GetEnumerator();
    private Action? ended = ended;
    private ReadOnlyMemory<byte> left;
    private TimeSpan pause;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        while (left.IsEmpty && buffer.Length > 0)
        {
            TimeSpan wait = pause;
            pause = TimeSpan.Zero;
            await clock.SleepAsync(wait, cancellationToken);
            if (!pieces.MoveNext())
            {
                End();
                return 0;
            }

            (left, pause) = (pieces.Current.Bytes, pieces.Current.Pause);
        }

        int length = Math.Min(buffer.Length, left.Length);
        left[..length].CopyTo(buffer);
        left = left[length..];
        return length;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        End();
        pieces.Dispose();
        base.Dispose(disposing);
    }

    private void End() => Interlocked.Exchange(ref ended, null)?.Invoke();
}
