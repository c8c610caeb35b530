using Amazon.Runtime;
using Anthropic.Bedrock;
using Microsoft.Extensions.AI;
using PptBatch.Bedrock.Calling;

namespace PptBatch.Bedrock.Chat;

/// <summary>
/// Makes the chat client that the options describe. Nothing is called until a lesson is written, but a missing region or missing
/// credentials are said at once.
/// </summary>
internal static class BedrockChatClientFactory
{
    /// <summary>The client.</summary>
    /// <param name="options">Model, region and endpoint.</param>
    /// <param name="callTimeout">Longest time of one call.</param>
    /// <param name="time">What signatures are dated by.</param>
    /// <param name="transport">What carries requests. Default: null, which is a pool of connections of the client's own.</param>
    /// <param name="chosen">The credentials to sign with. Default: null, which asks the AWS chain for each request.</param>
    public static IChatClient Create(
        BedrockOptions options,
        TimeSpan callTimeout,
        TimeProvider time,
        HttpMessageHandler? transport = null,
        AWSCredentials? chosen = null)
    {
        string region = BedrockEndpoint.Region(options);
        _ = chosen ?? BedrockCredentials.Find();
        BedrockCredentials credentials = new(region, time, chosen);
        HttpClient http = new(new RefusalHandler(time, transport)) { Timeout = Timeout.InfiniteTimeSpan };

        // Retries have one owner, the generator; the client makes none of its own.
        AnthropicBedrockClient client =
            new(credentials) { MaxRetries = 0, Timeout = callTimeout, HttpClient = http };
        if (BedrockEndpoint.Runtime(options) is { } endpoint)
        {
            client = new(credentials)
            {
                MaxRetries = 0, Timeout = callTimeout, HttpClient = http, BaseUrl = endpoint.TrimEnd('/'),
            };
        }

        IChatClient chat = client.AsIChatClient(options.ModelId);
        IChatClient honest = new StopReasonChatClient(chat);
        return options.CachePrompt ? new CachedPromptChatClient(honest) : honest;
    }
}
