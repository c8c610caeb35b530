using Amazon.S3.Model;

namespace PptBatch.S3;

/// <summary>
/// The bytes of one object as they arrive. A connection that breaks is made again and goes on behind the last byte; one that breaks too
/// often says which object it was.
/// </summary>
internal sealed class S3ObjectStream(
    GetObjectResponse response, ArtifactKey key, Func<long, string?, CancellationToken, Task<GetObjectResponse>> reopen) : Stream
{
    private const int MaxBreaks = 8;
    private readonly long _length = response.ContentLength;
    private GetObjectResponse _response = response;
    private long _read;
    private int _breaks;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => _length;

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) =>
        ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            try
            {
                int count = await _response.ResponseStream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
                if (count == 0 && buffer.Length > 0 && _read < _length)
                {
                    throw new IOException("The connection ended before the object did");
                }

                _read += count;
                return count;
            }
            catch (Exception broken) when (S3Patience.IsPassing(broken, cancellationToken) && _breaks < MaxBreaks)
            {
                _breaks++;
            }
            catch (Exception exception) when (S3Fault.IsFault(exception, cancellationToken))
            {
                throw S3Fault.Describe("GetObject", key.Bucket, key.Path, exception);
            }

            await ReopenAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _response.Dispose();
        }

        base.Dispose(disposing);
    }

    private async Task ReopenAsync(CancellationToken cancellationToken)
    {
        string? version = _response.ETag;
        _response.Dispose();
        try
        {
            _response = await reopen(_read, version, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (S3Fault.IsFault(exception, cancellationToken))
        {
            throw S3Fault.Describe("GetObject", key.Bucket, key.Path, exception);
        }
    }
}
