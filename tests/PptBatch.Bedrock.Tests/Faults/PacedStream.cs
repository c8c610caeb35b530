using PptBatch.Testing.Time;

namespace PptBatch.Bedrock.Tests.Faults;

/// <summary>Gives its pieces one after another; the read that comes after a piece waits for the piece's pause first.</summary>
internal sealed class PacedStream(IEnumerable<(byte[] Bytes, TimeSpan Pause)> pieces, SimulatedClock clock, Action ended) : Stream
{
    private readonly IEnumerator<(byte[] Bytes, TimeSpan Pause)> _pieces = pieces.GetEnumerator();
    private Action? _ended = ended;
    private ReadOnlyMemory<byte> _left;
    private TimeSpan _pause;

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
        while (_left.IsEmpty && buffer.Length > 0)
        {
            TimeSpan wait = _pause;
            _pause = TimeSpan.Zero;
            await clock.SleepAsync(wait, cancellationToken);
            if (!_pieces.MoveNext())
            {
                End();
                return 0;
            }

            (_left, _pause) = (_pieces.Current.Bytes, _pieces.Current.Pause);
        }

        int length = Math.Min(buffer.Length, _left.Length);
        _left[..length].CopyTo(buffer);
        _left = _left[length..];
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
        _pieces.Dispose();
        base.Dispose(disposing);
    }

    private void End() => Interlocked.Exchange(ref _ended, null)?.Invoke();
}
