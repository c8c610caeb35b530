namespace PptBatch.Bedrock.Jobs;

/// <summary>
/// Lets one batch inference job write the lessons that are not stored. Whoever waits for it may stop and lose nothing: the next one finds
/// the same job, on whatever machine.
/// </summary>
internal sealed class BatchInference(
    IArtifactStore store,
    LessonCalls lessons,
    InvocationJobClient jobs,
    BatchInferenceOptions options,
    TimeProvider time) : IStepwiseLessonsAhead
{
    private const string OverTheCap = "PB2142";
    private readonly JobHarvest _harvest = new(lessons);

    public async Task<LessonsAheadResult> WriteAsync(
        BatchPlan plan, CourseBook book, IProgress<DeckProgress>? progress, CancellationToken cancellationToken)
    {
        LessonsAheadJob? job = null;
        while (true)
        {
            LessonsAheadStep step = await StepAsync(plan, _ => Task.FromResult(book), job, cancellationToken);
            if (step.Result is { } result)
            {
                return step.Refusal is { } refusal ? throw new PptBatchException(refusal) : result;
            }

            if (job is null)
            {
                progress?.Report(new BatchInferenceWaiting(step.Job!.Id, step.Job.Lessons));
            }

            job = step.Job;
            await Task.Delay(options.PollInterval, time, cancellationToken);
        }
    }

    public async Task<LessonsAheadStep> StepAsync(
        BatchPlan plan, Func<CancellationToken, Task<CourseBook>> book, LessonsAheadJob? job, CancellationToken cancellationToken)
    {
        // A look costs one request and reads nothing.
        if (job is not null && !(await jobs.GetAsync(job.Id, cancellationToken)).HasEnded)
        {
            return LessonsAheadStep.Waiting(job);
        }

        ThrowIfNotOnS3(plan.Output);
        StoredJobs stored = new(store, plan.Output);
        IReadOnlyList<StoredJob> all = await stored.ListAsync(cancellationToken);
        JobRecords records = JobRecords.Of(await lessons.FindAsync(plan, await book(cancellationToken), cancellationToken));
        if (await OpenAsync(stored, all, records, plan.RunId, cancellationToken) is { } open)
        {
            return await TakeAsync(open.Folder, open.Job, plan, records, cancellationToken);
        }

        // A job that was waited for and is not open any more was taken by somebody else.
        return records.Lessons.Count == 0 || job is not null ? LessonsAheadStep.Ended(LessonsAheadResult.None)
            : records.Lessons.Count >= options.MinimumRecords ? await SubmitAsync(stored, all, plan, records, cancellationToken)

            // What a job left over is too little for another, and single calls write it.
            : all.Count > 0 ? LessonsAheadStep.Ended(LessonsAheadResult.None)
            : LessonsAheadStep.Refused(TooFew(records.Lessons.Count));
    }

    /// <summary>The job of this run that was not taken, or one of an earlier run that writes lessons of this one.</summary>
    private static async Task<(JobFolder Folder, SubmittedJob Job)?> OpenAsync(
        StoredJobs stored, IReadOnlyList<StoredJob> all, JobRecords records, string runId, CancellationToken cancellationToken)
    {
        foreach (StoredJob found in all.Where(one => !one.IsTaken))
        {
            JobFolder folder = stored.Folder(found.Name);
            if (await folder.FindAsync(found.Token, cancellationToken) is { } job && (job.RunId == runId || records.CallsOf(job).Count > 0))
            {
                return (folder, job);
            }
        }

        return null;
    }

    private async Task<LessonsAheadStep> TakeAsync(
        JobFolder folder, SubmittedJob submitted, BatchPlan plan, JobRecords records, CancellationToken cancellationToken)
    {
        InvocationJob job = await jobs.GetAsync(submitted.JobArn, cancellationToken);
        if (!job.HasEnded)
        {
            return LessonsAheadStep.Waiting(new LessonsAheadJob(submitted.JobArn, submitted.Lessons.Count));
        }

        if (!job.HasOutput)
        {
            await lessons.SettleAsync(plan, submitted.Token, []);
            await folder.TakenAsync(submitted);
            return LessonsAheadStep.Refused(Failed(job));
        }

        LessonsAheadResult result = await _harvest.TakeAsync(folder, submitted, records, plan.RunId, job.Status, cancellationToken);
        await lessons.SettleAsync(plan, submitted.Token, result.Attempts);
        await folder.TakenAsync(submitted);
        return LessonsAheadStep.Ended(result);
    }

    // The money is held before the job is there, and the job before the note of it: killed in between, the next go holds the same money and
    // is given the same job.
    private async Task<LessonsAheadStep> SubmitAsync(
        StoredJobs stored, IReadOnlyList<StoredJob> all, BatchPlan plan, JobRecords records, CancellationToken cancellationToken)
    {
        JobFolder folder = stored.Folder(records.Name);
        string token = folder.NextToken(all.Count(job => job.IsTaken && job.Name == records.Name));
        try
        {
            await lessons.ReserveAsync(plan, records.Calls, token, cancellationToken);
        }
        catch (PptBatchException error) when (error.Diagnostic.Code == OverTheCap)
        {
            return LessonsAheadStep.Refused(error.Diagnostic);
        }

        string model = records.Calls[0].Model;
        await folder.WriteRecordsAsync(records, cancellationToken);
        string arn = await jobs.CreateAsync(
            new InvocationJobRequest(
                token, token, model, options.RoleArn, options.TimeoutHours,
                new InvocationJobInput(new S3InputData(folder.InputUri)),
                new InvocationJobOutput(new S3OutputData(folder.OutputUri(token)))),
            cancellationToken);
        await folder.SaveAsync(new SubmittedJob(arn, plan.RunId, token, model, records.Lessons));
        return LessonsAheadStep.Waiting(new LessonsAheadJob(arn, records.Lessons.Count));
    }

    private Diagnostic TooFew(int count) => new(
        "PB2141",
        DiagnosticSeverity.Error,
        $"A batch inference job needs at least {options.MinimumRecords} lessons for this model, and {count} are to be written.",
        "UseBedrockBatchInference",
        "Run without batch inference, or set MinimumRecords (--batch-minimum, BatchMinimum of the stack) to the account's quota where it "
            + "is lower.");

    private static void ThrowIfNotOnS3(CourseLocation output)
    {
        if (!StoredJobs.IsOnS3(output))
        {
            throw new PptBatchException(new Diagnostic(
                "PB2143", DiagnosticSeverity.Error, "Batch inference reads and writes S3, and the results of this run go to a folder.",
                output.Bucket, "Send them to a bucket (UseS3Artifacts, --out s3://bucket/folder), or run without batch inference."));
        }
    }

    private static Diagnostic Failed(InvocationJob job) => new(
        "PB2144", DiagnosticSeverity.Error, $"The batch inference job ended as {job.Status}: {job.Message ?? "no reason was given"}.",
        job.JobArn, "Fix what the message names and run again; a new job is submitted.");
}
