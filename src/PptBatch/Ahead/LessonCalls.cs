using System.Globalization;
using PptBatch.Checkpoints;
using PptBatch.Execution;
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
        ChatGeneratorOptions options = _options.With(plan.Writing);
        LessonPrompt prompt = new(options);
        PictureNotes pictures = new(_store, _decoder, options.ShowPictures);
        CallWorth worth = new(_prices, options.WriterModel);
        List<LessonCall> calls = [];
        foreach (UnwrittenLesson lesson in await _unwritten.FindAsync(plan, book, cancellationToken))
        {
            if (LessonPart.Of(lesson.Request, options) is not [{ } part])
            {
                continue;
            }

            IReadOnlyList<PictureNote> notes = await pictures.OfAsync(lesson.Request.Lesson, cancellationToken);
            ModelCall call = new(
                lesson.Request.Lesson.Number, ModelAttempt.Write, options.WriterModel, prompt.Write(part, notes),
                OutputSize.Fit(part, worth.Writer));
            LessonBound bound = PartCalls.Of(part, prompt, worth.Writer, options.ShowPictures).BoundOfJob(worth);
            calls.Add(new LessonCall(bound.Take(call)?.Call ?? call, part, lesson, options));
        }

        return calls;
    }

    /// <summary>
    /// Holds the most that calls can cost, at the price file's batch price, under the run's cap (<see cref="WritingSettings.MaxCostUsd"/>,
    /// <see cref="ChatGeneratorOptions.MaxCostUsd"/>): writes it into the run's ledger, where it counts until
    /// <see cref="SettleAsync"/> replaces it, also after the process has died.
    /// </summary>
    /// <param name="plan">The run.</param>
    /// <param name="calls">The calls, all to be made.</param>
    /// <param name="name">
    /// A name of these calls, of characters that a file's name may have; reserved a second time under it, nothing more is held.
    /// </param>
    /// <param name="cancellationToken">Stops the work; nothing is held.</param>
    /// <exception cref="PptBatchException">
    /// <c>PB2142</c>: the calls could pass the cap, or there is a cap and no price for the model. Nothing is held.
    /// </exception>
    public async Task ReserveAsync(
        BatchPlan plan, IReadOnlyCollection<LessonCall> calls, string name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(calls);
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (await _attempts.HasAsync(plan.Output, plan.RunId, name, cancellationToken))
        {
            return;
        }

        if (_options.With(plan.Writing).MaxCostUsd is { } cap)
        {
            decimal? most = calls.Aggregate((decimal?)0, (sum, call) => sum + _prices.CostOf(call.Model, MostUsage(call), batch: true));
            IReadOnlyList<ModelAttempt> earlier = await _attempts.ReadAsync(plan.Output, plan.RunId, cancellationToken);
            decimal left = cap - earlier.Sum(attempt => attempt.HeldUsd);
            if (most is null || most > left)
            {
                throw TooMuch(most, Math.Max(0, left));
            }
        }

        await PutAsync(plan, name, [.. calls.Select(Reserved)]);
    }

    /// <summary>
    /// Replaces what was reserved by what was used. Cannot be cancelled, because the money is spent; asked for again, it does the same.
    /// </summary>
    /// <param name="plan">The run.</param>
    /// <param name="name">The name under which it was reserved.</param>
    /// <param name="attempts">The calls that were billed, as <see cref="StoreAsync"/> and <see cref="AttemptOf"/> give them.</param>
    public Task SettleAsync(BatchPlan plan, string name, IReadOnlyList<ModelAttempt> attempts)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(attempts);
        BatchTelemetry.CallsEnded(attempts);
        return PutAsync(plan, name, attempts);
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
        ModelAttempt attempt = AttemptOf(call.Lesson, call.Model, reply);
        CheckedReply? read = reply.IsComplete
            ? ReplyCheck.Check(reply.Text, call.Part, call.Options) : null;
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

    /// <summary>The ledger's line of a reply whose slides are not wanted any more: it was paid for all the same.</summary>
    /// <param name="lesson"><see cref="LessonCall.Lesson"/> of its call.</param>
    /// <param name="model"><see cref="LessonCall.Model"/> of its call.</param>
    /// <param name="reply">What came back.</param>
    public ModelAttempt AttemptOf(int lesson, string model, LessonReply reply)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(reply);
        return Line(
            lesson, model, reply.IsComplete ? ModelAttempt.Complete : reply.Outcome,
            new TokenUsage(reply.InputTokens, reply.OutputTokens, reply.CacheReadTokens, reply.CacheWriteTokens));
    }

    // What is written ahead is billed as a batch and writes nothing to a cache.
    private static TokenUsage MostUsage(LessonCall call) => new(TokenCount.Most(call.Messages), call.MaxOutputTokens);

    private ModelAttempt Reserved(LessonCall call)
    {
        TokenUsage most = MostUsage(call);
        return Line(call.Lesson, call.Model, ModelAttempt.InFlight, most) with { IsEstimated = true };
    }

    // Budgets of this process have read the ledger before, and read it again.
    private async Task PutAsync(BatchPlan plan, string name, IReadOnlyList<ModelAttempt> attempts)
    {
        await _attempts.PutAsync(plan.Output, plan.RunId, name, attempts);
        _budgets.Forget(plan.RunId);
    }

    private ModelAttempt Line(int lesson, string model, string outcome, TokenUsage usage) => new()
    {
        Lesson = lesson,
        Model = model,
        Purpose = ModelAttempt.Write,
        Outcome = outcome,
        Batch = true,
        InputTokens = usage.Input,
        OutputTokens = usage.Output,
        CacheReadTokens = usage.CacheRead,
        CacheWriteTokens = usage.CacheWrite,
        CostUsd = _prices.CostOf(model, usage, batch: true),
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
