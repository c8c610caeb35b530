namespace PptBatch.S3;

/// <summary>How the artifact store on Amazon S3 is reached.</summary>
public sealed class S3ArtifactsOptions
{
    /// <summary>AWS region, such as <c>eu-west-1</c>. Default: null, which takes the environment's or the profile's region.</summary>
    public string? Region { get; set; }

    /// <summary>
    /// Address of an S3-compatible server, called with the bucket in the path and without the checksums that only AWS knows.
    /// Default: null, which takes <c>AWS_ENDPOINT_URL_S3</c> or <c>AWS_ENDPOINT_URL</c>, and without those the region's own.
    /// </summary>
    public Uri? Endpoint { get; set; }

    /// <summary>Path that every key must start with; a key outside is refused. Default: empty, which allows every key.</summary>
    public string Prefix { get; set; } = "";
}
