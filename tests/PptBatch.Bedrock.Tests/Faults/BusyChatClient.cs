using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using PptBatch.Testing.Time;

namespace PptBatch.Bedrock.Tests.Faults;

/// <summary>Lets simulated time stand still while a real call is on the wire.</summary>
internal sealed class BusyChatClient(IChatClient inner, SimulatedClock clock) : DelegatingChatClient(inner)
{
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using IDisposable busy = clock.Busy();
        await foreach (ChatResponseUpdate update in base.GetStreamingResponseAsync(messages, options, cancellationToken))
        {
            yield return update;
        }
    }
}
