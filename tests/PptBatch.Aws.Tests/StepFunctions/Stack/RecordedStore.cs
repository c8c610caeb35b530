using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace PptBatch.Aws.Tests.StepFunctions.Stack;

/// <summary>A store that notes each call as the action of IAM that it needs.</summary>
internal sealed class RecordedStore(IArtifactStore inner) : IArtifactStore
{
    public ConcurrentQueue<(string Action, string Resource)> Calls { get; } = [];

    public Task<Stream?> OpenReadAsync(ArtifactKey key, CancellationToken cancellationToken = default)
    {
        Note("s3:GetObject", key);
        return inner.OpenReadAsync(key, cancellationToken);
    }

    public Task<ArtifactInfo?> FindAsync(ArtifactKey key, CancellationToken cancellationToken = default)
    {
        Note("s3:GetObject", key);
        return inner.FindAsync(key, cancellationToken);
    }

    public async IAsyncEnumerable<ArtifactInfo> ListAsync(
        string bucket, string prefix, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Calls.Enqueue(("s3:ListBucket", $"arn:aws:s3:::{bucket}"));
        await foreach (ArtifactInfo info in inner.ListAsync(bucket, prefix, cancellationToken))
        {
            yield return info;
        }
    }

    public Task<ArtifactInfo?> WriteAsync(
        ArtifactKey key, Stream content, WriteCondition condition, CancellationToken cancellationToken = default)
    {
        Note("s3:PutObject", key);
        return inner.WriteAsync(key, content, condition, cancellationToken);
    }

    public Task DeleteAsync(ArtifactKey key, CancellationToken cancellationToken = default)
    {
        Note("s3:DeleteObject", key);
        return inner.DeleteAsync(key, cancellationToken);
    }

    private void Note(string action, ArtifactKey key) => Calls.Enqueue((action, $"arn:aws:s3:::{key.Bucket}/{key.Path}"));
}
