using Amazon.S3;
using Amazon.S3.Model;

namespace PptBatch.S3;

/// <summary>Makes short-lived links to stored artifacts, made on request and never stored.</summary>
/// <remarks>Safe for concurrent use. A link works as long as the credentials that signed it do, and no longer than its lifetime.</remarks>
public sealed class S3Links
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);
    private readonly IAmazonS3 _client;
    private readonly TimeProvider _time;

    internal S3Links(IAmazonS3 client, TimeProvider time) => (_client, _time) = (client, time);

    /// <summary>A link to read one artifact, whether it is there or not.</summary>
    /// <param name="key">What to link to.</param>
    /// <param name="lifetime">How long the link works: more than zero and up to 12 hours.</param>
    /// <exception cref="ArgumentOutOfRangeException">The lifetime is out of its range.</exception>
    public async Task<Uri> CreateAsync(ArtifactKey key, TimeSpan lifetime)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(lifetime, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lifetime, Longest);
        GetPreSignedUrlRequest request = new()
        {
            BucketName = key.Bucket,
            Key = key.Path,
            Expires = (_time.GetUtcNow() + lifetime).UtcDateTime,
            Protocol = _client.Config.ServiceURL?.StartsWith("http:", StringComparison.Ordinal) == true ? Protocol.HTTP : Protocol.HTTPS,
        };
        return new Uri(await _client.GetPreSignedURLAsync(request).ConfigureAwait(false));
    }
}
