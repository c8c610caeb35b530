using Amazon.Runtime;
using Amazon.Runtime.Credentials;

namespace PptBatch.Lambda.Calling;

/// <summary>Where an AWS service is, and the credentials to call it with.</summary>
/// <param name="Address">The service's address.</param>
/// <param name="Region">The region that requests are signed for.</param>
/// <param name="Credentials">Gets the credentials of the moment.</param>
public sealed record ServiceEndpoint(Uri Address, string Region, Func<AWSCredentials> Credentials)
{
    /// <summary>The endpoint that options and environment choose.</summary>
    /// <param name="service">The service's name in addresses, such as <c>lambda</c>.</param>
    /// <param name="variable">Its name in <c>AWS_ENDPOINT_URL_...</c>.</param>
    /// <param name="chosen">An address that was chosen, or null.</param>
    /// <param name="region">A region that was chosen, or null.</param>
    /// <param name="option">The option that chooses the region, for the error.</param>
    /// <param name="credentials">The credentials to call it with. Default: null, which asks the AWS chain before each call.</param>
    /// <exception cref="PptBatchException">No region is set.</exception>
    public static ServiceEndpoint Of(
        string service, string variable, Uri? chosen, string? region, string option, AWSCredentials? credentials = null)
    {
        region ??= Value("AWS_REGION") ?? FallbackRegionFactory.GetRegionEndpoint(includeInstanceMetadata: false)?.SystemName
            ?? throw new PptBatchException(new Diagnostic(
                "PB5046", DiagnosticSeverity.Error, "No AWS region is set.", option,
                $"Set {option} or the environment variable AWS_REGION."));
        string domain = region.StartsWith("cn-", StringComparison.Ordinal) ? "amazonaws.com.cn" : "amazonaws.com";
        Uri address = chosen
            ?? new Uri(Value("AWS_ENDPOINT_URL_" + variable) ?? Value("AWS_ENDPOINT_URL") ?? $"https://{service}.{region}.{domain}");
        return new ServiceEndpoint(address, region, () => credentials ?? DefaultAWSCredentialsIdentityResolver.GetCredentials());
    }

    private static string? Value(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
