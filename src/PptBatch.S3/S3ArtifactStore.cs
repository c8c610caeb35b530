using System.Net;
using System.Runtime.CompilerServices;
using Amazon.S3;
using Amazon.S3.Model;

namespace PptBatch.S3;

/// <summary>
/// Artifacts as S3 objects. One request to read, to describe or to write; a write of more than one part is a multipart upload that
/// holds one part in memory and is aborted when it fails.
/// </summary>
/// <remarks>
/// <c>UseS3Artifacts</c> is how hosts choose it. One of a host's own, which sends some keys elsewhere, creates it. Safe for concurrent use;
/// the client remains the caller's.
/// </remarks>
/// <param name="client">Sends the requests.</param>
/// <param name="time">The clock for the time of what was just written.</param>
/// <param name="prefix">What every key must start with; a key outside is refused (<c>PB5044</c>). Default: empty, every key.</param>
public sealed class S3ArtifactStore(IAmazonS3 client, TimeProvider time, string prefix = "") : IArtifactStore
{
    private readonly S3Patience _patience = new(time);
    private readonly S3Writes _writes = new(client, new S3Patience(time));

    /// <inheritdoc/>
    public async Task<Stream?> OpenReadAsync(ArtifactKey key, CancellationToken cancellationToken = default)
    {
        Fence(key);
        try
        {
            return new S3ObjectStream(
                await GetAsync(key, 0, null, cancellationToken).ConfigureAwait(false),
                key,
                (at, version, token) => GetAsync(key, at, version, token));
        }
        catch (AmazonS3Exception missing) when (IsMissing(missing))
        {
            return null;
        }
        catch (Exception exception) when (S3Fault.IsFault(exception, cancellationToken))
        {
            throw S3Fault.Describe("GetObject", key.Bucket, key.Path, exception);
        }
    }

    /// <inheritdoc/>
    public async Task<ArtifactInfo?> FindAsync(ArtifactKey key, CancellationToken cancellationToken = default)
    {
        Fence(key);
        try
        {
            GetObjectMetadataResponse found = await _patience.RunAsync(
                (_, token) => client.GetObjectMetadataAsync(
                    new GetObjectMetadataRequest { BucketName = key.Bucket, Key = key.Path }, token),
                cancellationToken).ConfigureAwait(false);
            return Describe(key, found.ContentLength, found.LastModified, found.ETag);
        }
        catch (AmazonS3Exception missing) when (IsMissing(missing))
        {
            return null;
        }
        catch (Exception exception) when (S3Fault.IsFault(exception, cancellationToken))
        {
            throw S3Fault.Describe("HeadObject", key.Bucket, key.Path, exception);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ArtifactInfo> ListAsync(
        string bucket, string prefix, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ListObjectsV2Request request = new() { BucketName = bucket, Prefix = prefix };
        do
        {
            ListObjectsV2Response page = await PageAsync(request, cancellationToken).ConfigureAwait(false);
            foreach (S3Object found in page.S3Objects ?? [])
            {
                // A name that no key may have, such as the "folder/" that a console makes, is not an artifact.
                if (ArtifactPath.IsSafe(found.Key))
                {
                    yield return Describe(new ArtifactKey(bucket, found.Key), found.Size ?? 0, found.LastModified, found.ETag);
                }
            }

            request.ContinuationToken = page.NextContinuationToken;
        }
        while (request.ContinuationToken is not null);
    }

    /// <inheritdoc/>
    public async Task<ArtifactInfo?> WriteAsync(
        ArtifactKey key, Stream content, WriteCondition condition, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        Fence(key);
        if (await _writes.WriteAsync(key, content, condition, cancellationToken).ConfigureAwait(false) is not { } written)
        {
            return null;
        }

        // S3 names the version in its answer; some servers leave it out after a multipart upload and have to be asked.
        return written.ETag is { Length: > 0 } etag
            ? Describe(key, written.Length, time.GetUtcNow().UtcDateTime, etag)
            : await FindAsync(key, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task DeleteAsync(ArtifactKey key, CancellationToken cancellationToken = default)
    {
        Fence(key);
        try
        {
            await _patience.RunAsync((_, token) => client.DeleteObjectAsync(key.Bucket, key.Path, token), cancellationToken)
                .ConfigureAwait(false);
        }
        catch (AmazonS3Exception missing) when (missing.ErrorCode == "NoSuchKey")
        {
            // Some servers refuse to delete what is not there; here that is what was asked for.
        }
        catch (Exception exception) when (S3Fault.IsFault(exception, cancellationToken))
        {
            throw S3Fault.Describe("DeleteObject", key.Bucket, key.Path, exception);
        }
    }

    private async Task<ListObjectsV2Response> PageAsync(ListObjectsV2Request request, CancellationToken cancellationToken)
    {
        try
        {
            return await _patience.RunAsync((_, token) => client.ListObjectsV2Async(request, token), cancellationToken)
                .ConfigureAwait(false);
        }
        catch (Exception exception) when (S3Fault.IsFault(exception, cancellationToken))
        {
            throw S3Fault.Describe("ListObjectsV2", request.BucketName, request.Prefix, exception);
        }
    }

    /// <summary>An object from one of its bytes on; of the version that the first bytes are of, where some were read.</summary>
    private Task<GetObjectResponse> GetAsync(ArtifactKey key, long from, string? version, CancellationToken cancellationToken) =>
        _patience.RunAsync(
            (_, token) => client.GetObjectAsync(
                new GetObjectRequest
                {
                    BucketName = key.Bucket, Key = key.Path, EtagToMatch = version,
                    ByteRange = from > 0 ? new ByteRange($"bytes={from}-") : null,
                },
                token),
            cancellationToken);

    // A HEAD has no body to say which of the two is missing; a bucket that is not there is reported by the first write or list.
    private static bool IsMissing(AmazonS3Exception exception) =>
        exception.StatusCode == HttpStatusCode.NotFound && exception.ErrorCode != "NoSuchBucket";

    // Headers carry whole seconds and listings carry more: whole seconds everywhere, so that the two agree.
    private static ArtifactInfo Describe(ArtifactKey key, long length, DateTime? modified, string etag)
    {
        DateTimeOffset exact = new((modified ?? DateTime.UnixEpoch).ToUniversalTime());
        return new ArtifactInfo(key, length, exact.AddTicks(-(exact.Ticks % TimeSpan.TicksPerSecond)), etag.Trim('"'));
    }

    private void Fence(ArtifactKey key)
    {
        if (!key.Path.StartsWith(prefix, StringComparison.Ordinal))
        {
            throw new PptBatchException(new Diagnostic(
                "PB5044", DiagnosticSeverity.Error, $"The key is outside the prefix \"{prefix}\" that this store is confined to.",
                key.ToString(), "Use a folder under the prefix, or change S3ArtifactsOptions.Prefix."));
        }
    }
}
