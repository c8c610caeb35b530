using Amazon.Runtime;
using Amazon.Runtime.Credentials;

namespace PptBatch.Lambda;

/// <summary>Where Lambda is, and as whom it is called.</summary>
/// <param name="Address">The service's address.</param>
/// <param name="Region">The region that requests are signed for.</param>
/// <param name="Credentials">What the credential chain holds at that moment.</param>
internal sealed record LambdaEndpoint(Uri Address, string Region, Func<AWSCredentials> Credentials)
{
    public static LambdaEndpoint Of(LambdaExecutorOptions options)
    {
        string region = options.Region ?? Value("AWS_REGION")
            ?? FallbackRegionFactory.GetRegionEndpoint(includeInstanceMetadata: false)?.SystemName
            ?? throw new PptBatchException(new Diagnostic(
                "PB5046", DiagnosticSeverity.Error, "No AWS region is set.", "UseLambdaExecutor",
                "Set LambdaExecutorOptions.Region or the environment variable AWS_REGION."));
        string domain = region.StartsWith("cn-", StringComparison.Ordinal) ? "amazonaws.com.cn" : "amazonaws.com";
        Uri address = options.Endpoint
            ?? new Uri(Value("AWS_ENDPOINT_URL_LAMBDA") ?? Value("AWS_ENDPOINT_URL") ?? $"https://lambda.{region}.{domain}");
        return new LambdaEndpoint(address, region, () => DefaultAWSCredentialsIdentityResolver.GetCredentials());
    }

    private static string? Value(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
