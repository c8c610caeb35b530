using System.Globalization;
using PptBatch.Checkpoints;
using PptBatch.Generation;
using PptBatch.Generation.Chat.Calling;
using PptBatch.Generation.Chat.Checking;
using PptBatch.Generation.Chat.Estimating;
using PptBatch.Generation.Chat.Parts;
using PptBatch.Generation.Chat.Pricing;
using PptBatch.Generation.Chat.Prompting;
using PptBatch.Generation.Chat.Writing;

namespace PptBatch;

/// <summary>
/// What an <see cref="ILessonsAhead"/> needs to write lessons with the chat generator's model in some other way than one call at a time:
/// the calls, the cap on what they may cost, and the check that every reply must pass.
/// </summary>
/// <remarks>Registered by <c>UseChatGenerator</c> and what builds on it. Safe for concurrent use. It makes no call itself.</remarks>
public sealed class LessonCalls
{
    private readonly IArtifactStore _store;
    private readonly UnwrittenLessons _unwritten;
    private readonly LessonCheckpoints _checkpoints;
    private readonly AttemptStore _attempts;
    private readonly RunBudgets _budgets;
    private readonly ChatGeneratorOptions _options;
    private readonly LessonPrompt _prompt;
    private readonly PriceTable _prices;
    private readonly IPictureDecoder? _decoder;

    internal LessonCalls(
        IArtifactStore store,
        UnwrittenLessons unwritten,
        LessonCheckpoints checkpoints,
        AttemptStore attempts,
        RunBudgets budgets,
        ChatGeneratorOptions options,
        IPictureDecoder? decoder = null)
    {
        _decoder = decoder;
        (_store, _unwritten, _checkpoints, _attempts, _budgets, _options) = (store, unwritten, checkpoints, attempts, budgets, options);
        _prompt = new LessonPrompt(options);
        _prices = PriceTable.Of(options);
    }

    /// <summary>
    /// The calls for the lessons that have no usable slides, in course order. A lesson too long for one call
    /// (<see cref="ChatGeneratorOptions.MaxLessonCharacters"/>) is not among them: the batches write it.
    /// </summary>
    /// <param name="plan">The run.</param>
    /// <param name="book">The course.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<IReadOnlyList<LessonCall>> FindAsync(
        BatchPlan plan, CourseBook book, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(book);
        PictureNotes pictures = new(_store, _decoder, _options.ShowPictures);
        CallWorth worth = new(_prices, _options.WriterModel);
        List<LessonCall> calls = [];
        foreach (UnwrittenLesson lesson in await _unwritten.FindAsync(plan.Output, book, cancellationToken))
        {
            if (LessonPart.Of(lesson.Request, _options) is not [{ } part])
            {
                continue;
            }

            IReadOnlyList<PictureNote> notes = await pictures.OfAsync(lesson.Request.Lesson, cancellationToken);
            ModelCall call = new(
                lesson.Request.Lesson.Number, ModelAttempt.Write, _options.WriterModel, _prompt.Write(part, notes),
                OutputSize.Fit(part, worth.Writer));
            LessonBound bound = PartCalls.Of(part, _prompt, worth.Writer, _options.ShowPictures).BoundOfJob(worth);
            calls.Add(new LessonCall(bound.Take(call)?.Call ?? call, part, lesson));
        }

        return calls;
    }

    /// <summary>
    /// Holds the most that calls can cost, at the price file's batch price, under <see cref="ChatGeneratorOptions.MaxCostUsd"/>. Waits
    /// while other calls of the run hold what may come back.
    /// </summary>
    /// <param name="plan">The run.</param>
    /// <param name="calls">The calls, all to be made.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The reservation, to be settled when it is known what was used.</returns>
    /// <exception cref="PptBatchException">
    /// <c>PB2142</c>: the calls could pass the cap, or there is a cap and no price for the model. Nothing is held.
    /// </exception>
    public async Task<SpendReservation> ReserveAsync(
        BatchPlan plan, IReadOnlyCollection<LessonCall> calls, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(calls);
        SpendScope scope =
            BatchSpending.Of(
                plan, plan.Batches[0], apart: false, share: null, token => _attempts.ReadAsync(plan.Output, plan.RunId, token));
        CostBudget budget = await _budgets.OfAsync(scope, cancellationToken);
        decimal? most = calls.Aggregate((decimal?)0, (sum, call) => sum + _prices.CostOf(call.Model, MostUsage(call), batch: true));
        return await budget.ReserveAsync(most, cancellationToken) is { } money
            ? new SpendReservation(money)
            : throw TooMuch(most, budget.CapUsd - budget.SettledUsd);
    }

    /// <summary>
    /// Checks a reply like any other reply of the model and repairs what code can repair; good slides are stored, for this run and
    /// later ones. Storing cannot be cancelled, because the reply is already paid for.
    /// </summary>
    /// <param name="call">The call that was made.</param>
    /// <param name="reply">What came back.</param>
    public async Task<LessonReplyResult> StoreAsync(LessonCall call, LessonReply reply)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(reply);
        ModelAttempt attempt = Record(call, reply);
        CheckedReply? read = reply.IsComplete
            ? ReplyCheck.Check(reply.Text, call.Part, _options) : null;
        if (read is not { IsUsable: true })
        {
            return new LessonReplyResult(false, attempt, []);
        }

        // Slides with findings are kept: single calls for them would cost what the batch saves.
        GenerationResult finished = LessonRemark.Finished(call.Part, read);
        string html = StoredMarks.Write(finished.Html!, finished.Marks);
        await _checkpoints.SaveAsync(call.Place.Key, html, call.Place.Unusable, CancellationToken.None);
        return new LessonReplyResult(true, attempt, finished.Diagnostics);
    }

    // What is written ahead is billed as a batch and writes nothing to a cache.
    private static TokenUsage MostUsage(LessonCall call) => new(TokenCount.Most(call.Messages), call.MaxOutputTokens);

    private ModelAttempt Record(LessonCall call, LessonReply reply) => new()
    {
        Lesson = call.Lesson,
        Model = call.Model,
        Purpose = ModelAttempt.Write,
        Outcome = reply.IsComplete ? ModelAttempt.Complete : reply.Outcome,
        Batch = true,
        InputTokens = reply.InputTokens,
        OutputTokens = reply.OutputTokens,
        CacheReadTokens = reply.CacheReadTokens,
        CacheWriteTokens = reply.CacheWriteTokens,
        CostUsd = _prices.CostOf(
            call.Model,
            new TokenUsage(reply.InputTokens, reply.OutputTokens, reply.CacheReadTokens, reply.CacheWriteTokens),
            batch: true),
    };

    private static PptBatchException TooMuch(decimal? most, decimal? left) => new(new Diagnostic(
        "PB2142",
        DiagnosticSeverity.Error,
        string.Create(
            CultureInfo.InvariantCulture,
            $"Writing the lessons ahead could cost {(most is { } usd ? $"{usd:0.00} US$" : "an amount that is not known")}, and the cap "
                + $"leaves {left:0.00} US$."),
        "MaxCostUsd",
        most is null
            ? "Give a price file that lists the model (PriceFile, --price-file)."
            : "Raise MaxCostUsd (--max-cost-usd); nothing was spent."));
}
