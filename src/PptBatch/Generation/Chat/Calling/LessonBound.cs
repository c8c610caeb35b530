using PptBatch.Generation.Chat.Pricing;

namespace PptBatch.Generation.Chat.Calling;

/// <summary>
/// Bounds the calls for one lesson, or for one part of a long one, whatever the service answers: their number, and their cost in
/// input tokens. The most that a call can use is reserved before it is made. Safe for concurrent use.
/// </summary>
/// <param name="mostWorth">The most, in input tokens' worth.</param>
/// <param name="outputWorth">How many input tokens an output token is worth, by the model's prices.</param>
/// <param name="callsBefore">Calls for the same lesson that were made outside of this bound.</param>
internal sealed class LessonBound(double mostWorth, double outputWorth, int callsBefore = 0)
{
    /// <summary>The most calls, those included that the service refuses.</summary>
    public const int MostCalls = 8;

    private const double CacheWrite = 1.25;
    private const double CacheRead = 0.1;
    private const int ShortestReply = 500;

    private readonly Lock _gate = new();
    private double _used;
    private int _calls = callsBefore;

    /// <summary>
    /// The call with as many output tokens as are left for it, and what is held; null when there is no room for one that is worth making.
    /// </summary>
    public (ModelCall Call, double Held)? Take(ModelCall call)
    {
        double prompt = TokenCount.Likely(call.Messages) * CacheWrite;
        lock (_gate)
        {
            int room = (int)Math.Min(call.MaxOutputTokens, (mostWorth - _used - prompt) / outputWorth);
            if (_calls >= MostCalls || room < Math.Min(ShortestReply, call.MaxOutputTokens))
            {
                return null;
            }

            _calls++;
            double held = prompt + (room * outputWorth);
            _used += held;
            return (call with { MaxOutputTokens = room }, held);
        }
    }

    /// <summary>Replaces what was reserved for a call by what it used.</summary>
    /// <param name="held">What was held.</param>
    /// <param name="usage">What it used; null when it was given up, which keeps what was held.</param>
    public void Settle(double held, TokenUsage? usage)
    {
        if (usage is not { } known)
        {
            return;
        }

        lock (_gate)
        {
            _used += Worth(known, outputWorth) - held;
        }
    }

    /// <summary>What a usage comes to in input tokens' worth.</summary>
    /// <param name="usage">What was used.</param>
    /// <param name="outputWorth">How many input tokens an output token is worth.</param>
    public static double Worth(TokenUsage usage, double outputWorth) =>
        usage.Input + (usage.CacheWrite * CacheWrite) + (usage.CacheRead * CacheRead) + (usage.Output * outputWorth);
}
