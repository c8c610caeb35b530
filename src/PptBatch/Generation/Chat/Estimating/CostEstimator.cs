using PptBatch.Generation.Chat.Parts;
using PptBatch.Generation.Chat.Pricing;
using PptBatch.Generation.Chat.Prompting;

namespace PptBatch;

/// <summary>Estimates what a model's slides for a course will cost. Reads no network and makes no call; thread-safe.</summary>
public static class CostEstimator
{
    // Characters of a token: prose and markup of the Latin alphabets lie between these.
    private const double LowDensity = 4;
    private const double LikelyDensity = 3.5;
    private const double HighDensity = 3;

    // Against the price table's tokens of an ordinary slide.
    private const double ShortReply = 0.75;
    private const double LongReply = 1.3;
    private const double SentBack = 0.1;
    private const int TokensPerSlide = 650;

    // A lesson shorter than this gets fewer slides.
    private const double FullLesson = 3000;

    /// <summary>Estimates every lesson of a book.</summary>
    /// <param name="book">The book, as <see cref="IDeckPipeline.PlanAsync"/> reads it.</param>
    /// <param name="options">The model, the price file and what decides the length of prompts and replies.</param>
    /// <param name="stored">Numbers of the lessons whose slides are stored and cost nothing; null for none.</param>
    /// <param name="batch">
    /// True when a batch inference job writes the lessons: half the price, nothing cached; repairs are single calls.
    /// </param>
    /// <exception cref="PptBatchException">The price file cannot be read.</exception>
    public static CostEstimate Estimate(CourseBook book, ChatGeneratorOptions options, IReadOnlySet<int>? stored = null, bool batch = false)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(options);
        PriceTable prices = PriceTable.Of(options);
        LessonPrompt prompt = new(options);
        double shared = prompt.SystemText(book).Length;
        bool warm = false;
        List<LessonEstimate> lessons = [];
        foreach (CourseModule module in book.Modules)
        {
            foreach (Lesson lesson in module.Lessons)
            {
                bool isStored = stored?.Contains(lesson.Number) == true;
                IReadOnlyList<LessonPart> parts = LessonPart.Of(new LessonRequest(book, module, lesson), options);
                double own = parts.Average(part =>
                    prompt.Write(part, PictureNotes.WithoutSizes(part.Request.Lesson)).Sum(message => message.Text.Length) - shared);
                bool byJob = batch && parts.Count == 1;
                lessons.Add(Lesson(lesson, isStored, new Prompt(shared, own, parts.Count), byJob ? null : warm, options, prices));
                warm |= !isStored;
            }
        }

        return new CostEstimate { Model = options.WriterModel, PricesAsOf = prices.AsOf, Lessons = lessons };
    }

    private static LessonEstimate Lesson(
        Lesson lesson, bool stored, Prompt prompt, bool? warm, ChatGeneratorOptions options, PriceTable prices)
    {
        double reply = Reply(lesson, options, prices);
        Calls low = new(prompt, LowDensity, reply * ShortReply, Cached: warm, Repairs: 0, Batch: warm is null);
        Calls likely = new(prompt, LikelyDensity, reply, Cached: warm, Repairs: SentBack, Batch: warm is null);
        Calls high = new(prompt, HighDensity, reply * LongReply, Cached: null, Repairs: 1, Batch: warm is null);
        return new LessonEstimate(
            lesson.Number,
            lesson.Title,
            stored,
            stored ? new TokenRange(0, 0, 0) : new TokenRange(low.Input, likely.Input, high.Input),
            stored ? new TokenRange(0, 0, 0) : new TokenRange(low.Output, likely.Output, high.Output),
            stored ? CostRange.Zero : Cost(low, likely, high, options, prices));
    }

    private static CostRange? Cost(Calls low, Calls likely, Calls high, ChatGeneratorOptions options, PriceTable prices) =>
        low.Cost(options, prices) is { } least && likely.Cost(options, prices) is { } usual && high.Cost(options, prices) is { } most
            ? new CostRange(least, usual, most)
            : null;

    /// <summary>Tokens of an ordinary reply: the slides that the lesson has matter for, and its code once more.</summary>
    private static double Reply(Lesson lesson, ChatGeneratorOptions options, PriceTable prices)
    {
        double slides = Math.Max(2, options.SlidesPerLesson * Math.Min(1, lesson.Markdown.Length / FullLesson));
        double code = LessonMatter.Of(lesson).CodeLength / LikelyDensity;
        ModelPrice? model = prices.Find(options.WriterModel);
        return (slides * (model?.TokensPerSlide ?? TokensPerSlide)) + (model?.ThinkingTokens ?? 0) + code;
    }

    /// <summary>A lesson's prompts.</summary>
    /// <param name="Shared">Characters that are the same for every lesson.</param>
    /// <param name="Own">The lesson's own in each.</param>
    /// <param name="Parts">How many there are: a long lesson is written in parts.</param>
    private sealed record Prompt(double Shared, double Own, int Parts);

    /// <summary>The calls for a lesson in one of the three cases.</summary>
    /// <param name="Prompt">Its prompt.</param>
    /// <param name="Density">Characters of a token.</param>
    /// <param name="Reply">Tokens of a reply.</param>
    /// <param name="Cached">
    /// True when the shared part is read from the cache, false when it is written to it, null when it is neither.
    /// </param>
    /// <param name="Repairs">How often the reply is sent back, on average.</param>
    /// <param name="Batch">Whether the first call is a record of a batch inference job.</param>
    private sealed record Calls(Prompt Prompt, double Density, double Reply, bool? Cached, double Repairs, bool Batch)
    {
        public long Input => (long)(Prompt.Parts * (Asked + (Repairs * (Asked + Reply))));

        public long Output => (long)(Prompt.Parts * Reply * (1 + Repairs));

        private double Asked => (Prompt.Shared + Prompt.Own) / Density;

        public decimal? Cost(ChatGeneratorOptions options, PriceTable prices)
        {
            double shared = Prompt.Shared / Density;
            double own = Prompt.Own / Density;
            bool caches = Cached is not null && shared >= (prices.Find(options.WriterModel)?.MinimumCachedPrefix ?? int.MaxValue);
            TokenUsage written = caches
                ? new TokenUsage((long)own, (long)Reply, Cached == true ? (long)shared : 0, Cached == true ? 0 : (long)shared)
                : new TokenUsage((long)(own + shared), (long)Reply);
            decimal? cost = prices.CostOf(options.WriterModel, written, Batch);
            decimal? again = prices.CostOf(options.RepairModel ?? options.WriterModel, new TokenUsage((long)(Asked + Reply), (long)Reply));
            return Prompt.Parts * (cost + (Repairs == 0 ? 0 : again * (decimal)Repairs));
        }
    }
}
