using System.Net;
using Amazon.S3;
using Amazon.S3.Model;

namespace PptBatch.S3;

/// <summary>Writes an object in one step: one PUT when it fits a part, else a multipart upload that appears when it is completed.</summary>
internal sealed class S3Writes(IAmazonS3 client, S3Patience patience)
{
    /// <summary>Bytes of a part: all that a write holds in memory. 10,000 parts make 80 GiB.</summary>
    public const int PartBytes = 8 * 1024 * 1024;

    private const int MaxConflicts = 5;
    private static readonly TimeSpan MaxAbort = TimeSpan.FromSeconds(10);

    public async Task<S3Written?> WriteAsync(ArtifactKey key, Stream content, WriteCondition condition, CancellationToken cancellationToken)
    {
        using MemoryStream part = new();
        bool last = await FillAsync(part, content, cancellationToken).ConfigureAwait(false);
        try
        {
            return last
                ? await PutAsync(key, part, condition, cancellationToken).ConfigureAwait(false)
                : await UploadAsync(key, part, content, condition, cancellationToken).ConfigureAwait(false);
        }
        catch (AmazonS3Exception refused) when (condition != WriteCondition.Always && ConditionFailed(refused))
        {
            return null;
        }
        catch (Exception exception) when (S3Fault.IsFault(exception, cancellationToken))
        {
            throw S3Fault.Describe("PutObject", key.Bucket, key.Path, exception);
        }
    }

    private async Task<S3Written?> PutAsync(
        ArtifactKey key, MemoryStream bytes, WriteCondition condition, CancellationToken cancellationToken)
    {
        int made = 0;
        try
        {
            for (int conflicts = 0; ; conflicts++)
            {
                try
                {
                    PutObjectResponse response = await patience.RunAsync(
                        (before, token) =>
                        {
                            made = before;
                            return client.PutObjectAsync(Request(key, bytes, condition), token);
                        },
                        cancellationToken).ConfigureAwait(false);
                    return new S3Written(bytes.Length, response.ETag);
                }
                catch (AmazonS3Exception conflict) when (conflict.StatusCode == HttpStatusCode.Conflict && conflicts < MaxConflicts)
                {
                    // Two conditional writes met; S3 asks to try again, and then one of them has lost.
                }
            }
        }
        catch (AmazonS3Exception refused) when (made > 0 && condition != WriteCondition.Always && ConditionFailed(refused))
        {
            // Perhaps refused because an earlier try of this very write was carried out and only its answer was lost.
            return await OwnAsync(key, bytes, cancellationToken).ConfigureAwait(false);
        }
    }

    private static PutObjectRequest Request(ArtifactKey key, MemoryStream bytes, WriteCondition condition) => new()
    {
        BucketName = key.Bucket, Key = key.Path, ContentType = S3MediaType.Of(key),
        InputStream = new MemoryStream(bytes.GetBuffer(), 0, (int)bytes.Length, writable: false),
        IfNoneMatch = condition.OnlyIfAbsent ? "*" : null, IfMatch = condition.Version,
    };

    /// <summary>What is stored where it is what was to be written; null where it is another's.</summary>
    private async Task<S3Written?> OwnAsync(ArtifactKey key, MemoryStream bytes, CancellationToken cancellationToken)
    {
        try
        {
            return await patience.RunAsync(
                async (_, token) =>
                {
                    using GetObjectResponse stored = await client.GetObjectAsync(
                        new GetObjectRequest { BucketName = key.Bucket, Key = key.Path }, token).ConfigureAwait(false);
                    using MemoryStream content = new();
                    await stored.ResponseStream.CopyToAsync(content, token).ConfigureAwait(false);
                    return content.GetBuffer().AsSpan(0, (int)content.Length).SequenceEqual(bytes.GetBuffer().AsSpan(0, (int)bytes.Length))
                        ? new S3Written(bytes.Length, stored.ETag)
                        : null;
                },
                cancellationToken).ConfigureAwait(false);
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    private async Task<S3Written> UploadAsync(
        ArtifactKey key, MemoryStream part, Stream content, WriteCondition condition, CancellationToken cancellationToken)
    {
        InitiateMultipartUploadResponse upload = await patience.RunAsync(
            (_, token) => client.InitiateMultipartUploadAsync(
                new InitiateMultipartUploadRequest { BucketName = key.Bucket, Key = key.Path, ContentType = S3MediaType.Of(key) }, token),
            cancellationToken).ConfigureAwait(false);
        try
        {
            CompleteMultipartUploadRequest complete = new()
            {
                BucketName = key.Bucket, Key = key.Path, UploadId = upload.UploadId,
                IfNoneMatch = condition.OnlyIfAbsent ? "*" : null, IfMatch = condition.Version,
            };
            long length = 0;
            bool last = false;
            for (int number = 1; part.Length > 0; number++)
            {
                length += part.Length;
                complete.AddPartETags(await UploadPartAsync(key, upload.UploadId, number, part, cancellationToken).ConfigureAwait(false));
                part.SetLength(0);
                last = last || await FillAsync(part, content, cancellationToken).ConfigureAwait(false);
            }

            return await CompleteAsync(complete, length, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await AbortAsync(key, upload.UploadId).ConfigureAwait(false);
            throw;
        }
    }

    // Parts of an upload that is neither completed nor aborted are stored, and paid for, unseen.
    private async Task AbortAsync(ArtifactKey key, string uploadId)
    {
        using CancellationTokenSource soon = new(MaxAbort);
        try
        {
            await patience.RunAsync((_, token) => client.AbortMultipartUploadAsync(key.Bucket, key.Path, uploadId, token), soon.Token)
                .ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OperationCanceledException || S3Fault.IsFault(exception, soon.Token))
        {
            // What ended the upload is what has to be told; the bucket's lifecycle rule removes the parts.
        }
    }

    private Task<UploadPartResponse> UploadPartAsync(
        ArtifactKey key, string uploadId, int number, MemoryStream part, CancellationToken cancellationToken)
    {
        return patience.RunAsync(
            (_, token) => client.UploadPartAsync(
                new UploadPartRequest
                {
                    BucketName = key.Bucket, Key = key.Path, UploadId = uploadId, PartNumber = number, PartSize = part.Length,
                    InputStream = new MemoryStream(part.GetBuffer(), 0, (int)part.Length, writable: false),
                },
                token),
            cancellationToken);
    }

    private async Task<S3Written> CompleteAsync(CompleteMultipartUploadRequest complete, long length, CancellationToken cancellationToken)
    {
        int made = 0;
        try
        {
            CompleteMultipartUploadResponse response = await patience.RunAsync(
                (before, token) =>
                {
                    made = before;
                    return client.CompleteMultipartUploadAsync(complete, token);
                },
                cancellationToken).ConfigureAwait(false);
            return new S3Written(length, response.ETag);
        }
        catch (AmazonS3Exception refused) when (made > 0 && refused.ErrorCode == "NoSuchUpload")
        {
            // An earlier try has completed it, and its answer was lost. The version is asked for.
            return new S3Written(length, null);
        }
    }

    // True when the content has ended.
    private static async Task<bool> FillAsync(MemoryStream part, Stream content, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[64 * 1024];
        while (part.Length < PartBytes)
        {
            int wanted = (int)Math.Min(buffer.Length, PartBytes - part.Length);
            int read = await content.ReadAsync(buffer.AsMemory(0, wanted), cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                return true;
            }

            part.Write(buffer, 0, read);
        }

        return false;
    }

    // If-Match on what is not there is answered 404, with the key as what is missing and not the bucket.
    private static bool ConditionFailed(AmazonS3Exception refused) =>
        refused.StatusCode == HttpStatusCode.PreconditionFailed || refused.ErrorCode == "NoSuchKey";
}

/// <summary>What a write stored.</summary>
/// <param name="Length">Bytes.</param>
/// <param name="ETag">As the server gave it, with its quotes, or null.</param>
internal sealed record S3Written(long Length, string? ETag);
