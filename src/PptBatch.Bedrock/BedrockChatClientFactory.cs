using Amazon;
using Amazon.Runtime;
using Anthropic.Bedrock;
using Microsoft.Extensions.AI;

namespace PptBatch.Bedrock;

/// <summary>Makes the chat client that the options describe. Nothing is called until a lesson is written, but a missing region or missing credentials are said at once.</summary>
internal static class BedrockChatClientFactory
{
    public static IChatClient Create(BedrockOptions options, TimeSpan callTimeout, TimeProvider time)
    {
        string region = options.Region ?? EnvironmentRegion() ?? throw new PptBatchException(new Diagnostic(
            "PB2130",
            DiagnosticSeverity.Error,
            "No AWS region is set.",
            "UseBedrock",
            "Set BedrockOptions.Region (--region) or the environment variable AWS_REGION."));
        _ = AwsChainCredentials.Find();
        AnthropicBedrockClient client = new(new AwsChainCredentials(region, time))
        {
            // Retries have one owner, the generator; the client makes none of its own.
            MaxRetries = 0,
            Timeout = callTimeout,
        };
        if (Endpoint(options) is { } endpoint)
        {
            client = new(new AwsChainCredentials(region, time)) { MaxRetries = 0, Timeout = callTimeout, BaseUrl = endpoint.TrimEnd('/') };
        }

        IChatClient chat = client.AsIChatClient(options.ModelId);
        IChatClient honest = new StopReasonChatClient(chat);
        return options.CachePrompt ? new CachedPromptChatClient(honest) : honest;
    }

    // The variable that every AWS SDK reads for this service.
    private static string? Endpoint(BedrockOptions options) =>
        options.Endpoint?.ToString() ?? (Environment.GetEnvironmentVariable("AWS_ENDPOINT_URL_BEDROCK_RUNTIME") is { Length: > 0 } set ? set : null);

    private static string? EnvironmentRegion() =>
        Environment.GetEnvironmentVariable("AWS_REGION") is { Length: > 0 } region
            ? region
            : FallbackRegionFactory.GetRegionEndpoint(includeInstanceMetadata: false)?.SystemName;
}
