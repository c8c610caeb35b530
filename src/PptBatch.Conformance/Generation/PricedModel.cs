using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace PptBatch.Conformance.Generation;

/// <summary>A chat model that uses all the tokens that it is allowed, and counts what that costs.</summary>
internal sealed class PricedModel : IChatClient
{
    /// <summary>Enough for some of the lessons and not for all of them.</summary>
    public const decimal CapUsd = 12;

    private const decimal UsdPerMillionTokens = 100;
    private readonly string _prices = Path.GetTempFileName();
    private long _tokens;

    public PricedModel() => File.WriteAllText(_prices, $$"""
        {
          "asOf": "2026-01-01", "source": "made up", "regionalFactor": 1, "batchFactor": 1,
          "models": [{ "id": "conformance", "input": 0, "output": {{UsdPerMillionTokens}} }]
        }
        """);

    public decimal SpentUsd => Interlocked.Read(ref _tokens) * UsdPerMillionTokens / 1_000_000;

    /// <summary>The lessons are short, and would be allowed too little to reach the cap: all are written as ordinary ones.</summary>
    public void Configure(ChatGeneratorOptions options) =>
        (options.WriterModel, options.PriceFile, options.MaxCostUsd, options.SlidesPerLesson) = ("conformance", _prices, CapUsd, 24);

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        long allowed = options?.MaxOutputTokens ?? 0;
        Interlocked.Add(ref _tokens, allowed);
        yield return new ChatResponseUpdate(
            ChatRole.Assistant, "<article class=\"lesson\"><section class=\"slide\"><h2>x</h2></section></article>");
        yield return new ChatResponseUpdate { FinishReason = ChatFinishReason.Stop };
        yield return new ChatResponseUpdate { Contents = [new UsageContent(new UsageDetails { OutputTokenCount = allowed })] };
        await Task.CompletedTask;
    }

    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose() => File.Delete(_prices);
}
