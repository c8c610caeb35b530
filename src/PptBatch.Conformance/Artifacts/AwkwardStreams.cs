namespace PptBatch.Conformance.Artifacts;

/// <summary>A stream that can only be read forward, as one from a network is.</summary>
internal sealed class ForwardOnlyStream(Stream inner) : AwkwardStream
{
    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, Math.Min(count, 3));
}

/// <summary>A stream that breaks after some bytes.</summary>
internal sealed class BrokenStream(int bytes) : AwkwardStream
{
    private int _left = bytes;

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        int read = Math.Min(_left, count);
        _left -= read;
        return read > 0 ? read : throw new InvalidOperationException("The source broke.");
    }
}

/// <summary>What those streams share: they only read.</summary>
internal abstract class AwkwardStream : Stream
{
    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
