using Amazon;
using Amazon.Runtime;
using Amazon.S3;

namespace PptBatch.S3;

/// <summary>Makes the S3 client that the options describe. Nothing is called until something is read or written.</summary>
internal static class S3ClientFactory
{
    // The client tries again what an answer corrects, such as another region or clock; S3Patience rides out the rest.
    private const int MaxRetries = 1;

    public static IAmazonS3 Create(S3ArtifactsOptions options, AWSCredentials? credentials = null)
    {
        string? region = options.Region ?? EnvironmentRegion();
        AmazonS3Config config = new() { RetryMode = RequestRetryMode.Standard, MaxErrorRetry = MaxRetries };
        if ((options.Endpoint?.ToString() ?? EnvironmentEndpoint()) is { } endpoint)
        {
            config.ServiceURL = endpoint;
            config.AuthenticationRegion = region ?? "us-east-1";
            config.ForcePathStyle = true;
            config.RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED;
            config.ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED;
        }
        else
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(region ?? throw new PptBatchException(new Diagnostic(
                "PB5046", DiagnosticSeverity.Error, "No AWS region is set.", "UseS3Artifacts",
                "Set S3ArtifactsOptions.Region or the environment variable AWS_REGION.")));
        }

        return credentials is null ? new AmazonS3Client(config) : new AmazonS3Client(credentials, config);
    }

    private static string? EnvironmentEndpoint() => Value("AWS_ENDPOINT_URL_S3") ?? Value("AWS_ENDPOINT_URL");

    private static string? EnvironmentRegion() =>
        Value("AWS_REGION") ?? FallbackRegionFactory.GetRegionEndpoint(includeInstanceMetadata: false)?.SystemName;

    private static string? Value(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
