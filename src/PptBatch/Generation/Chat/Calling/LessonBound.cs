using PptBatch.Generation.Chat.Pricing;

namespace PptBatch.Generation.Chat.Calling;

/// <summary>
/// Bounds the calls for one lesson, or for one part of a long one, whatever the service answers: their number, and what they cost. The
/// most that a call can use is reserved before it is made. Safe for concurrent use.
/// </summary>
/// <param name="most">The most, in the unit of <paramref name="worth"/>.</param>
/// <param name="worth">What calls are worth.</param>
/// <param name="callsBefore">Calls for the same lesson that were made outside of this bound.</param>
internal sealed class LessonBound(double most, CallWorth worth, int callsBefore = 0)
{
    /// <summary>The most calls, those included that the service refuses.</summary>
    public const int MostCalls = 8;

    private const int ShortestReply = 500;

    // Until the service has counted a prompt of this lesson: 2.5 characters a token, the densest that tokenizers make of our prompts.
    private const double DensestPrompt = 1.2;
    private const double ThinnestPrompt = 0.75;
    private const int OutputSample = 1000;

    private readonly Lock _gate = new();
    private double _used;
    private double _density = DensestPrompt;
    private int _calls = callsBefore;

    /// <summary>
    /// The call with as many output tokens as are left for it, and what is held; null when there is no room for one that is worth making.
    /// </summary>
    public (ModelCall Call, double Held)? Take(ModelCall call)
    {
        long likely = TokenCount.Likely(call.Messages);
        lock (_gate)
        {
            // None of it may be read from the cache, whatever was written to it.
            TokenUsage prompt = new(0, 0, 0, (long)(likely * _density));
            double asked = worth.Of(call.Model, prompt);
            double outputWorth = (worth.Of(call.Model, prompt with { Output = OutputSample }) - asked) / OutputSample;
            int room = (int)Math.Min(call.MaxOutputTokens, (most - _used - asked) / outputWorth);
            if (_calls >= MostCalls || room < Math.Min(ShortestReply, call.MaxOutputTokens))
            {
                return null;
            }

            _calls++;
            double held = worth.Of(call.Model, prompt with { Output = room });
            _used += held;
            return (call with { MaxOutputTokens = room }, held);
        }
    }

    /// <summary>Replaces what was reserved for a call by what it used.</summary>
    /// <param name="call">The call.</param>
    /// <param name="held">What was held.</param>
    /// <param name="usage">What it used; null when it was given up, which keeps what was held.</param>
    public void Settle(ModelCall call, double held, TokenUsage? usage)
    {
        if (usage is not { } known)
        {
            return;
        }

        lock (_gate)
        {
            _used += worth.Of(call.Model, known) - held;
            if (known.Prompt > 0)
            {
                _density = Math.Clamp(known.Prompt / (double)TokenCount.Likely(call.Messages), ThinnestPrompt, DensestPrompt);
            }
        }
    }
}
