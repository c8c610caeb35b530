using PptBatch.Generation.Chat.Parts;
using PptBatch.Generation.Chat.Pricing;
using PptBatch.Generation.Chat.Prompting;

namespace PptBatch.Generation.Chat.Estimating;

/// <summary>The calls that a part of a lesson is likely to take.</summary>
/// <param name="Shared">Tokens of the prompt that are the same for every lesson.</param>
/// <param name="Own">Tokens of the prompt that are its own.</param>
/// <param name="Reply">Tokens of the reply, thinking included.</param>
/// <param name="Repairs">How often slides are sent back, on average.</param>
internal sealed record PartCalls(double Shared, double Own, double Reply, double Repairs)
{
    /// <summary>Characters of a token, in an ordinary mixture of prose and markup.</summary>
    public const double LikelyDensity = 3.5;

    private const int TokensPerSlide = 650;
    private const double SentBack = 0.1;

    // A repair holds the slides that go back and their findings, and answers with them alone.
    private const double OfAReply = 0.2;

    /// <summary>Tokens of all prompts, cached ones included.</summary>
    public long Input => (long)(Shared + Own + (Repairs * (Shared + Own + (Reply * OfAReply))));

    /// <summary>Tokens of all replies.</summary>
    public long Output => (long)(Reply * (1 + (Repairs * OfAReply)));

    /// <summary>The ordinary case: one lesson in ten has slides sent back once.</summary>
    public static PartCalls Of(LessonPart part, LessonPrompt prompt, ModelPrice? model)
    {
        double shared = prompt.SystemText(part.Request.Course).Length;
        double all = prompt.Write(part, PictureNotes.WithoutSizes(part.Request.Lesson)).Sum(message => message.Text.Length);
        double reply = (part.Slides * (model?.TokensPerSlide ?? TokensPerSlide)) + (model?.ThinkingTokens ?? 0)
            + (part.Matter.CodeLength / LikelyDensity);
        return new PartCalls(shared / LikelyDensity, (all - shared) / LikelyDensity, reply, SentBack);
    }

    /// <summary>What the calls use in all.</summary>
    /// <param name="cached">
    /// True when the shared part is read from the cache, false when it is written to it, null when it is neither.
    /// </param>
    public TokenUsage Usage(bool? cached)
    {
        long again = (long)(Repairs * (Own + (Reply * OfAReply)));
        long sharedAgain = (long)(Repairs * Shared);
        return cached switch
        {
            null => new TokenUsage(Input, Output),
            true => new TokenUsage((long)Own + again, Output, (long)Shared + sharedAgain),
            false => new TokenUsage((long)Own + again, Output, sharedAgain, (long)Shared),
        };
    }
}
