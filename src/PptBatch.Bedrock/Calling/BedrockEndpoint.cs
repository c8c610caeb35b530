using Amazon.Runtime;

namespace PptBatch.Bedrock.Calling;

/// <summary>Where the service is. The variables are those that every AWS SDK reads.</summary>
internal static class BedrockEndpoint
{
    /// <summary>The region of the options, else of the environment or the profile.</summary>
    /// <exception cref="PptBatchException">There is none.</exception>
    public static string Region(BedrockOptions options) =>
        options.Region ?? Variable("AWS_REGION") ?? FallbackRegionFactory.GetRegionEndpoint(includeInstanceMetadata: false)?.SystemName
        ?? throw new PptBatchException(new Diagnostic(
            "PB2130",
            DiagnosticSeverity.Error,
            "No AWS region is set.",
            "UseBedrock",
            "Set BedrockOptions.Region (--region) or the environment variable AWS_REGION."));

    /// <summary>The address of the models, or null for the region's own.</summary>
    public static string? Runtime(BedrockOptions options) => options.Endpoint?.ToString() ?? Variable("AWS_ENDPOINT_URL_BEDROCK_RUNTIME");

    /// <summary>The address of jobs where the options name none.</summary>
    public static Uri ControlPlane(string region) => new(
        Variable("AWS_ENDPOINT_URL_BEDROCK")
            ?? $"https://bedrock.{region}.{(region.StartsWith("cn-", StringComparison.Ordinal) ? "amazonaws.com.cn" : "amazonaws.com")}");

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
