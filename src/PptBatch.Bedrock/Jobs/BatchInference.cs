using System.Buffers;

namespace PptBatch.Bedrock.Jobs;

/// <summary>
/// Lets one batch inference job write the lessons that are not stored, and waits for it. A run that is cut off while it waits loses
/// nothing: the next one waits for the same job.
/// </summary>
internal sealed class BatchInference(
    IArtifactStore store,
    LessonCalls lessons,
    InvocationJobClient jobs,
    string model,
    BatchInferenceOptions options,
    TimeProvider time) : ILessonsAhead
{
    private readonly JobHarvest _harvest = new(lessons);

    public async Task<LessonsAheadResult> WriteAsync(
        BatchPlan plan, CourseBook book, IProgress<DeckProgress>? progress, CancellationToken cancellationToken)
    {
        ThrowIfNotOnS3(plan.Output);
        IReadOnlyList<LessonCall> calls = await lessons.FindAsync(plan, book, cancellationToken);
        if (calls.Count == 0)
        {
            return LessonsAheadResult.None;
        }

        JobFolder folder = new(store, plan.Output, Records(calls));
        SubmittedJob? submitted = await folder.FindAsync(cancellationToken);
        if (submitted is null && calls.Count < options.MinimumRecords)
        {
            return await BelowMinimumAsync(plan.Output, calls.Count, cancellationToken);
        }

        using SpendReservation money = await lessons.ReserveAsync(plan, calls, cancellationToken);
        submitted ??= await SubmitAsync(folder, plan, calls, cancellationToken);
        progress?.Report(new BatchInferenceWaiting(submitted.JobArn, calls.Count));
        InvocationJob job = await EndOfAsync(submitted, cancellationToken);
        if (!job.HasOutput)
        {
            await folder.PutAsideAsync(submitted, CancellationToken.None);
            money.Settle(0);
            throw Failed(job);
        }

        LessonsAheadResult result = await _harvest.TakeAsync(folder, calls, cancellationToken);
        money.Settle(result.Attempts.Sum(attempt => attempt.CostUsd));
        return result;
    }

    private async Task<SubmittedJob> SubmitAsync(
        JobFolder folder, BatchPlan plan, IReadOnlyList<LessonCall> calls, CancellationToken cancellationToken)
    {
        await folder.WriteRecordsAsync(cancellationToken);
        string token = await folder.NextTokenAsync(cancellationToken);
        string arn = await jobs.CreateAsync(
            new InvocationJobRequest(
                token, token, model, options.RoleArn, options.TimeoutHours,
                new InvocationJobInput(new S3InputData(folder.InputUri)), new InvocationJobOutput(new S3OutputData(folder.OutputUri))),
            cancellationToken);
        SubmittedJob submitted = new(arn, plan.RunId, [.. calls.Select(call => call.Lesson)]);
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

    private static byte[] Records(IReadOnlyList<LessonCall> calls)
    {
        ArrayBufferWriter<byte> records = new();
        foreach (LessonCall call in calls)
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
