using PptBatch.Generation.Chat.Estimating;
using PptBatch.Generation.Chat.Parts;
using PptBatch.Generation.Chat.Pricing;
using PptBatch.Generation.Chat.Prompting;

namespace PptBatch;

/// <summary>Estimates what a model's slides for a course will cost. Reads no network and makes no call; thread-safe.</summary>
public static class CostEstimator
{
    // Against an ordinary reply.
    private const double ShortReply = 0.75;

    // One lesson may be unlike the others, three say what the course is like.
    private const int EnoughLearned = 3;
    private const double LeastLearned = 0.3;
    private const double MostLearned = 3;

    /// <summary>Estimates every lesson of a book.</summary>
    /// <param name="book">The book, as <see cref="IDeckPipeline.PlanAsync"/> reads it.</param>
    /// <param name="options">The model, the price file and what decides the length of prompts and replies.</param>
    /// <param name="stored">Numbers of the lessons whose slides are stored and cost nothing; null for none.</param>
    /// <param name="batch">
    /// True when a batch inference job writes the lessons: half the price, nothing cached; repairs are single calls.
    /// </param>
    /// <param name="ledger">
    /// Calls of an earlier run of this course, as <see cref="StoredRuns.ReadLedgerAsync"/> reads them: what three or more of its lessons
    /// used with this model takes the place of what lessons use in general; one or two take a third or two thirds of it. Default:
    /// null, which is none.
    /// </param>
    /// <exception cref="PptBatchException">The price file cannot be read.</exception>
    public static CostEstimate Estimate(
        CourseBook book, ChatGeneratorOptions options, IReadOnlySet<int>? stored = null, bool batch = false,
        IReadOnlyList<ModelAttempt>? ledger = null)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(options);
        PriceTable prices = PriceTable.Of(options);
        LessonPrompt prompt = new(options);
        ModelPrice? model = prices.Find(options.WriterModel);
        List<(Lesson Lesson, IReadOnlyList<PartCalls> Calls)> priors =
        [
            .. book.Modules.SelectMany(module => module.Lessons.Select(lesson => (lesson, (IReadOnlyList<PartCalls>)
                CallsOf(new LessonRequest(book, module, lesson), prompt, model, options)))),
        ];
        Learned learned = Learned.From(priors, ledger ?? [], options.WriterModel);
        bool IsStored(Lesson lesson) => stored?.Contains(lesson.Number) == true;

        // The longest lesson is the first to be written, and pays for writing what is the same for all to the cache.
        Lesson? first = priors.Select(prior => prior.Lesson).Where(lesson => !IsStored(lesson))
            .MaxBy(lesson => lesson.Markdown.Length);
        return new CostEstimate
        {
            Model = options.WriterModel,
            PricesAsOf = prices.AsOf,
            Lessons =
            [
                .. priors.Select(prior => IsStored(prior.Lesson)
                    ? new LessonEstimate(prior.Lesson.Number, prior.Lesson.Title, true, new(0, 0, 0), new(0, 0, 0), CostRange.Zero)
                    : Of(prior.Lesson, prior.Calls, learned,
                        new Tariff(prices, options.WriterModel, batch && prior.Calls.Count(calls => !calls.FollowsOthers) == 1,
                            prior.Lesson != first))),
            ],
        };
    }

    private static List<PartCalls> CallsOf(
        LessonRequest request, LessonPrompt prompt, ModelPrice? model, ChatGeneratorOptions options)
    {
        IReadOnlyList<LessonPart> parts = LessonPart.Of(request, options);
        List<PartCalls> calls = [.. parts.Select(part => PartCalls.Of(part, prompt, model, options.ShowPictures))];
        return options.Review
            ? [.. calls, PartCalls.OfReview(PartCalls.Of(LessonPart.Whole(request, parts), prompt, model, options.ShowPictures))]
            : calls;
    }

    private static LessonEstimate Of(Lesson lesson, IReadOnlyList<PartCalls> priors, Learned learned, Tariff tariff)
    {
        // A lesson of a job is not looked at.
        IReadOnlyList<PartCalls> likely = [.. priors.Where(calls => !tariff.IsJob || !calls.FollowsOthers).Select(learned.Apply)];
        IReadOnlyList<PartCalls> low = [.. likely.Select(calls => calls with { Reply = calls.Reply * ShortReply, Repairs = 0 })];
        IReadOnlyList<PartCalls> high = [.. priors, .. tariff.IsJob ? priors.Take(1) : []];
        CostRange? cost = tariff.CostOf(low) is { } least && tariff.CostOf(likely) is { } usual && tariff.MostOf(priors) is { } most
            ? new CostRange(least, usual, Math.Max(most, usual))
            : null;
        return new LessonEstimate(
            lesson.Number,
            lesson.Title,
            false,
            Range(low, likely, high, calls => calls.Input),
            Range(low, likely, high, calls => calls.Output),
            cost);
    }

    private static TokenRange Range(
        IReadOnlyList<PartCalls> low, IReadOnlyList<PartCalls> likely, IReadOnlyList<PartCalls> high, Func<PartCalls, long> tokens) =>
        new(low.Sum(tokens), likely.Sum(tokens), Math.Max(PartCalls.MostTimes * high.Sum(tokens), likely.Sum(tokens)));

    /// <summary>What a lesson's calls cost.</summary>
    /// <param name="Prices">The prices.</param>
    /// <param name="Model">The model.</param>
    /// <param name="IsJob">Whether a batch inference job writes it.</param>
    /// <param name="Warm">Whether an earlier lesson has written the prompt's shared part to the cache.</param>
    private sealed record Tariff(PriceTable Prices, string Model, bool IsJob, bool Warm)
    {
        public decimal? CostOf(IReadOnlyList<PartCalls> calls) => CostOf(calls, IsJob);

        // What a job did not write well is written by calls of their own.
        public decimal? MostOf(IReadOnlyList<PartCalls> calls) =>
            PartCalls.MostTimes * (CostOf(calls, job: false) + (IsJob ? CostOf([calls[0]], job: true) : 0));

        private decimal? CostOf(IReadOnlyList<PartCalls> calls, bool job) => calls.Aggregate(
            (decimal?)0,
            (sum, part) => sum + Prices.CostOf(Model, part.Usage(job ? null : part.IsCached(Prices.Find(Model), Warm)), job));
    }

    /// <summary>What a course's own lessons used, against what was expected of them.</summary>
    private sealed record Learned(double Input, double Output)
    {
        public static Learned From(
            List<(Lesson Lesson, IReadOnlyList<PartCalls> Calls)> priors, IReadOnlyList<ModelAttempt> ledger, string model)
        {
            ILookup<int, ModelAttempt> used = ledger.Where(attempt => attempt.Model == model && attempt.OutputTokens > 0)
                .ToLookup(attempt => attempt.Lesson);
            List<(Lesson Lesson, IReadOnlyList<PartCalls> Calls)> known = [.. priors.Where(prior => used.Contains(prior.Lesson.Number))];
            if (known.Count == 0)
            {
                return new Learned(1, 1);
            }

            List<ModelAttempt> calls = [.. known.SelectMany(prior => used[prior.Lesson.Number])];
            double weight = Math.Min(1.0, known.Count / (double)EnoughLearned);
            double input = Ratio(
                calls.Sum(call => call.InputTokens + call.CacheReadTokens + call.CacheWriteTokens), known, part => part.Input);
            double output = Ratio(calls.Sum(call => call.OutputTokens), known, part => part.Output);
            return new Learned(1 + ((input - 1) * weight), 1 + ((output - 1) * weight));
        }

        public PartCalls Apply(PartCalls prior) =>
            prior with { Shared = prior.Shared * Input, Own = prior.Own * Input, Reply = prior.Reply * Output };

        private static double Ratio(
            long actual, List<(Lesson Lesson, IReadOnlyList<PartCalls> Calls)> known, Func<PartCalls, long> expected) =>
            Math.Clamp(actual / Math.Max(1.0, known.Sum(prior => prior.Calls.Sum(expected))), LeastLearned, MostLearned);
    }
}
