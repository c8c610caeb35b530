using System.Buffers;
using System.Globalization;
using PptBatch.Checkpoints;
using PptBatch.Execution;
using PptBatch.Generation;
using PptBatch.Generation.Chat.Calling;
using PptBatch.Generation.Chat.Parts;
using PptBatch.Generation.Chat.Pricing;
using PptBatch.Generation.Chat.Prompting;
using PptBatch.Generation.Chat.Writing;

namespace PptBatch.Bedrock.Jobs;

/// <summary>
/// Lets one batch inference job write the lessons that are not stored, and waits for it. A run that is cut off while it waits loses
/// nothing: the next one waits for the same job.
/// </summary>
internal sealed class BatchInference(
    IArtifactStore store,
    UnwrittenLessons unwritten,
    JobHarvest harvest,
    RunBudgets budgets,
    AttemptStore attempts,
    InvocationJobClient jobs,
    ChatGeneratorOptions generator,
    BatchInferenceOptions options,
    TimeProvider time) : ILessonsAhead
{
    private readonly LessonPrompt _prompt = new(generator);
    private readonly PictureNotes _pictures = new(store);
    private readonly PriceTable _prices = PriceTable.Of(generator);

    public async Task<LessonsAheadResult> WriteAsync(
        BatchPlan plan, CourseBook book, IProgress<DeckProgress>? progress, CancellationToken cancellationToken)
    {
        ThrowIfNotOnS3(plan.Output);

        // A lesson that is written in parts is more than one record can ask for; single calls write it.
        IReadOnlyList<UnwrittenLesson> all = await unwritten.FindAsync(plan.Output, book, cancellationToken);
        IReadOnlyList<UnwrittenLesson> lessons = [.. all.Where(lesson => LessonPart.Of(lesson.Request, generator).Count == 1)];
        if (lessons.Count == 0)
        {
            return LessonsAheadResult.None;
        }

        ModelCall[] calls = await Task.WhenAll(lessons.Select(lesson => CallAsync(lesson.Request, cancellationToken)));
        JobFolder folder = new(store, plan.Output, Records(calls));
        SubmittedJob? submitted = await folder.FindAsync(cancellationToken);
        if (submitted is null && lessons.Count < options.MinimumRecords)
        {
            return await BelowMinimumAsync(plan.Output, lessons.Count, cancellationToken);
        }

        CostBudget.Reservation money = await ReserveAsync(plan, calls, cancellationToken);
        decimal? spent = null;
        try
        {
            submitted ??= await SubmitAsync(folder, plan, lessons, cancellationToken);
            progress?.Report(new BatchInferenceWaiting(submitted.JobArn, lessons.Count));
            InvocationJob job = await EndOfAsync(submitted, cancellationToken);
            if (!job.HasOutput)
            {
                await folder.PutAsideAsync(submitted, CancellationToken.None);
                spent = 0;
                throw Failed(job);
            }

            LessonsAheadResult result = await harvest.TakeAsync(folder, lessons, cancellationToken);
            spent = result.Attempts.Sum(attempt => attempt.CostUsd);
            return result;
        }
        finally
        {
            money.Settle(spent);
        }
    }

    private async Task<SubmittedJob> SubmitAsync(
        JobFolder folder, BatchPlan plan, IReadOnlyList<UnwrittenLesson> lessons, CancellationToken cancellationToken)
    {
        await folder.WriteRecordsAsync(cancellationToken);
        string token = await folder.NextTokenAsync(cancellationToken);
        string arn = await jobs.CreateAsync(
            new InvocationJobRequest(
                token, token, generator.WriterModel, options.RoleArn, options.TimeoutHours,
                new InvocationJobInput(new S3InputData(folder.InputUri)), new InvocationJobOutput(new S3OutputData(folder.OutputUri))),
            cancellationToken);
        SubmittedJob submitted = new(arn, plan.RunId, [.. lessons.Select(lesson => lesson.Request.Lesson.Number)]);
        await folder.SaveAsync(submitted, CancellationToken.None);
        return submitted;
    }

    private async Task<InvocationJob> EndOfAsync(SubmittedJob submitted, CancellationToken cancellationToken)
    {
        while (true)
        {
            InvocationJob job = await jobs.GetAsync(submitted.JobArn, cancellationToken);
            if (job.HasEnded)
            {
                return job;
            }

            await Task.Delay(options.PollInterval, time, cancellationToken);
        }
    }

    /// <summary>
    /// What a job left over is too little for another and is written by single calls; a course that is too small is refused.
    /// </summary>
    private async Task<LessonsAheadResult> BelowMinimumAsync(CourseLocation output, int count, CancellationToken cancellationToken) =>
        await JobFolder.AnyAsync(store, output, cancellationToken)
            ? LessonsAheadResult.None
            : throw new PptBatchException(new Diagnostic(
                "PB2141",
                DiagnosticSeverity.Error,
                $"A batch inference job needs at least {options.MinimumRecords} lessons for this model, and {count} are to be written.",
                "UseBedrockBatchInference",
                "Run without batch inference, or set MinimumRecords (--batch-minimum) to the account's quota where it is lower."));

    private async Task<CostBudget.Reservation> ReserveAsync(BatchPlan plan, ModelCall[] calls, CancellationToken cancellationToken)
    {
        SpendScope scope =
            BatchSpending.Of(plan, plan.Batches[0], apart: false, token => attempts.ReadAsync(plan.Output, plan.RunId, token));
        CostBudget budget = await budgets.OfAsync(scope, cancellationToken);
        decimal? most = calls.Aggregate((decimal?)0, (sum, call) => sum + _prices.CostOf(call.Model, MostUsage(call), batch: true));
        return await budget.ReserveAsync(most, cancellationToken) ?? throw new PptBatchException(new Diagnostic(
            "PB2142",
            DiagnosticSeverity.Error,
            string.Create(
                CultureInfo.InvariantCulture,
                $"The batch inference job could cost {(most is { } usd ? $"{usd:0.00} US$" : "an amount that is not known")}, and the cap "
                    + $"leaves {budget.CapUsd - budget.SettledUsd:0.00} US$."),
            "MaxCostUsd",
            most is null
                ? "Name a price file that has the model (PriceFile, --price-file)."
                : "Raise MaxCostUsd (--max-cost-usd); nothing was spent."));
    }

    // A job writes nothing to a cache.
    private static TokenUsage MostUsage(ModelCall call) => new(TokenCount.Most(call.Messages), call.MaxOutputTokens);

    private async Task<ModelCall> CallAsync(LessonRequest request, CancellationToken cancellationToken)
    {
        LessonPart part = LessonPart.Of(request, generator)[0];
        IReadOnlyList<PictureNote> notes = await _pictures.OfAsync(request.Lesson, cancellationToken);
        return new ModelCall(
            request.Lesson.Number, ModelAttempt.Write, generator.WriterModel, _prompt.Write(part, notes),
            OutputSize.Fit(part, _prices.Find(generator.WriterModel)));
    }

    private static byte[] Records(ModelCall[] calls)
    {
        ArrayBufferWriter<byte> records = new();
        foreach (ModelCall call in calls)
        {
            LessonRecords.Write(records, call.Lesson, call.Messages, call.MaxOutputTokens);
        }

        return records.WrittenSpan.ToArray();
    }

    private static void ThrowIfNotOnS3(CourseLocation output)
    {
        if (!JobFolder.IsOnS3(output))
        {
            throw new PptBatchException(new Diagnostic(
                "PB2143", DiagnosticSeverity.Error, "Batch inference reads and writes S3, and the results of this run go to a folder.",
                output.Bucket, "Send them to a bucket (UseS3Artifacts, --out s3://bucket/folder), or run without batch inference."));
        }
    }

    private static PptBatchException Failed(InvocationJob job) => new(new Diagnostic(
        "PB2144", DiagnosticSeverity.Error, $"The batch inference job ended as {job.Status}: {job.Message ?? "no reason was given"}.",
        job.JobArn, "Fix what the message names and run again; a new job is submitted."));
}
