using PptBatch.Generation.Chat.Calling;
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
    /// <summary>How many times what is likely no lesson passes.</summary>
    public const int MostTimes = 2;

    /// <summary>Characters of a token, in an ordinary mixture of prose and markup.</summary>
    public const double LikelyDensity = 3.5;

    private const int TokensPerSlide = 500;
    private const double SentBack = 0.1;

    // A review reads the reply and a picture of it, and answers with the slides that it changes.
    private const int SheetTokens = 2000;
    private const double ChangedByReview = 0.25;

    // A repair holds the slides that go back and their findings, and answers with them alone.
    private const double OfAReply = 0.2;

    /// <summary>Whether calls for the same lesson came before, so that the shared part is in the cache if it can be.</summary>
    public bool FollowsOthers { get; init; }

    /// <summary>Tokens of all prompts, cached ones included.</summary>
    public long Input => (long)(Shared + Own + (Repairs * (Shared + Own + (Reply * OfAReply))));

    /// <summary>Tokens of all replies.</summary>
    public long Output => (long)(Reply * (1 + (Repairs * OfAReply)));

    /// <summary>The ordinary case: one lesson in ten has slides sent back once.</summary>
    /// <param name="part">The part.</param>
    /// <param name="prompt">What asks for it.</param>
    /// <param name="model">The model, or null for one that is not known.</param>
    /// <param name="shown">Whether the model sees the lesson's pictures.</param>
    public static PartCalls Of(LessonPart part, LessonPrompt prompt, ModelPrice? model, bool shown)
    {
        double shared = prompt.SystemText(part.Request.Course).Length;
        double all = prompt.Write(part, PictureNotes.WithoutSizes(part.Request.Lesson)).Sum(message => message.Text.Length);
        int seen = shown ? Math.Min(part.Request.Lesson.Images.Count(image => image.Key is not null), PictureNotes.MostShown) : 0;
        double own = ((all - shared) / LikelyDensity) + (seen * SeenPicture.LikelyTokens);
        return new PartCalls(shared / LikelyDensity, own, ReplyOf(part, model), SentBack);
    }

    private static double ReplyOf(LessonPart part, ModelPrice? model) =>
        (part.Slides * (model?.TokensPerSlide ?? TokensPerSlide)) + (model?.ThinkingTokens ?? 0) + (part.Matter.CodeLength / LikelyDensity);

    /// <summary>The call that looks at the slides of a lesson which these calls wrote.</summary>
    public static PartCalls OfReview(PartCalls written) => new(
        written.Shared, written.Own + written.Reply + SheetTokens, written.Reply * ChangedByReview, 0)
    {
        FollowsOthers = true,
    };

    /// <summary>The call that writes one slide of a lesson again, where a lesson's calls are these.</summary>
    public static PartCalls OfSlide(PartCalls lesson, LessonPart part, ModelPrice? model)
    {
        double slide = ReplyOf(part with { Slides = 1 }, model);
        return new PartCalls(lesson.Shared, lesson.Own + slide, slide, 0);
    }

    /// <summary>Twice what is likely: what the calls may come to, whatever the service answers.</summary>
    /// <param name="worth">What calls of the writer are worth.</param>
    /// <param name="warm">Whether an earlier lesson has written the shared part to the cache.</param>
    public LessonBound Bound(CallWorth worth, bool warm) => new(Most(worth, warm), worth);

    /// <summary>The same as an amount.</summary>
    /// <param name="worth">What calls of the writer are worth.</param>
    /// <param name="warm">Whether an earlier lesson has written the shared part to the cache.</param>
    public double Most(CallWorth worth, bool warm) => MostTimes * worth.Of(Usage(IsCached(worth.Writer, warm)));

    /// <summary>The same of the one call that a batch inference job makes.</summary>
    /// <param name="worth">What calls of the writer are worth.</param>
    public LessonBound BoundOfJob(CallWorth worth) => new(MostTimes * worth.Of(Usage(cached: null)), worth);

    /// <summary>What the model's cache does with the prompt, as <see cref="Usage"/> takes it.</summary>
    /// <param name="model">The model, or null for one that is not known, which is taken to cache nothing.</param>
    /// <param name="warm">Whether an earlier lesson has written the shared part.</param>
    public bool? IsCached(ModelPrice? model, bool warm) => model is null || Shared + Own < model.MinimumCachedPrefix
        ? null
        : (warm || FollowsOthers) && Shared >= model.MinimumCachedPrefix;

    /// <summary>What the calls use in all.</summary>
    /// <param name="cached">
    /// Where the model caches the prompt: true when the shared part is read from the cache, false when it is written to it. Null where
    /// nothing is cached.
    /// </param>
    public TokenUsage Usage(bool? cached)
    {
        // The lesson is written to the cache by the first call and read by those that send slides back.
        long again = (long)(Repairs * Reply * OfAReply);
        long read = (long)(Repairs * (Shared + Own));
        return cached switch
        {
            null => new TokenUsage(Input, Output),
            true => new TokenUsage(again, Output, (long)Shared + read, (long)Own),
            false => new TokenUsage(again, Output, read, (long)(Shared + Own)),
        };
    }
}
