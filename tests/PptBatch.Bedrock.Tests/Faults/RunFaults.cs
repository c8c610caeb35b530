using System.Buffers.Binary;
using PptBatch.Testing.Aws.Bedrock;
using PptBatch.Testing.Model;

namespace PptBatch.Bedrock.Tests.Faults;

/// <summary>
/// What ends or disturbs a whole run while a model writes: the cap, a cancellation, a clock that jumps, pictures that are none.
/// </summary>
[Collection("environment")]
public sealed class RunFaults
{
    [Fact]
    public async Task F21_CapReached_NoCallStartsThoseInFlightFinishAndTheDeckIsPartial()
    {
        // A call of this size can cost up to about 0.10 $ and costs 0.02 $.
        await using FaultedJob job = await FaultedJob.StartAsync(
            12, _ => FaultedJob.Good(TimeSpan.FromSeconds(60)), new Setting(o => o.MaxCostUsd = 0.22m));

        DeckResult result = await job.RunAsync();

        Assert.Equal(DeckStatus.Partial, result.Status);
        Assert.NotNull(result.Deck);
        List<LessonOutcome> lessons = [.. result.Batches.SelectMany(batch => batch.Lessons)];
        int made = lessons.Count(lesson => lesson.Status == LessonStatus.Generated);
        Assert.Equal(job.Server.Questions.Count, made);
        Assert.InRange(made, 2, 11);
        Assert.All(
            lessons.Where(lesson => lesson.Status != LessonStatus.Generated), lesson => Assert.Equal("PB2122", lesson.Failure?.Code));
        Assert.InRange(result.Ledger.CostUsd!.Value, 0.01m, 0.22m);
    }

    [Fact]
    public async Task F21_CapReached_ALaterGoAtTheRunHasNoMoreToSpend()
    {
        await using FaultedJob job =
            await FaultedJob.StartAsync(12, _ => FaultedJob.Good(), new Setting(o => o.MaxCostUsd = 0.22m));
        await job.RunAsync();
        DeckResult again = await job.RunAsync();
        Assert.InRange(again.Ledger.CostUsd!.Value, 0.01m, 0.22m);
        Assert.Equal(again.Ledger.Attempts.Count, job.Server.Questions.Count);
    }

    [Fact]
    public async Task F22_CancelledWhileTheModelWrites_StopsAtOnceAndTheLedgerKnowsTheCall()
    {
        using CancellationTokenSource stop = new();
        await using FaultedJob job = await FaultedJob.StartAsync(
            3, question => question.Lesson == 3 && question.Turn == 1 ? Stop(stop) : FaultedJob.Good(), new Setting(LessonsAtOnce: 1));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => job.RunAsync(stop.Token));
        Assert.True(job.Clock.Elapsed < TimeSpan.FromSeconds(5), $"It took {job.Clock.Elapsed}.");

        DeckResult again = await job.RunAsync();
        Assert.Equal(DeckStatus.Complete, again.Status);
        Assert.Equal(4, job.Server.Questions.Count);
        Assert.Equal(["Complete", "Complete", "Cancelled", "Complete"], again.Ledger.Attempts.Select(attempt => attempt.Outcome));
    }

    [Fact]
    public async Task F29_NoCallOfTheAccountIsTaken_TheRunEndsAfterTheFirst()
    {
        await using FaultedJob job = await FaultedJob.StartAsync(
            40, _ => BedrockAnswer.Error(403, "AccessDeniedException", "You don't have access to the model."));

        PptBatchException error = await Assert.ThrowsAsync<PptBatchException>(() => job.RunAsync());

        Assert.Equal("PB2123", error.Diagnostic.Code);
        Assert.Contains("You don't have access", error.Message, StringComparison.Ordinal);
        Assert.Single(job.Server.Questions);
    }

    [Fact]
    public async Task F30_CredentialsExpireInTheMiddle_TheRunEndsAndGoesOnWhereItWas()
    {
        bool expired = true;
        await using FaultedJob job = await FaultedJob.StartAsync(
            8,
            question => question.Lesson > 3 && expired
                ? BedrockAnswer.Error(403, "ExpiredTokenException", "The security token included in the request is expired")
                : FaultedJob.Good(),
            new Setting(LessonsAtOnce: 1));
        PptBatchException error = await Assert.ThrowsAsync<PptBatchException>(() => job.RunAsync());
        Assert.Equal("PB2123", error.Diagnostic.Code);
        int asked = job.Server.Questions.Count;
        Assert.InRange(asked, 1, 5);

        // Lessons that begin within seconds of a refusal share it.
        await job.Clock.RunAsync(async () =>
        {
            await Task.Delay(TimeSpan.FromSeconds(6), job.Clock);
            return 0;
        });
        expired = false;
        DeckResult again = await job.RunAsync();

        Assert.Equal(DeckStatus.Complete, again.Status);
        Assert.Equal(asked + 8 - again.Batches.SelectMany(batch => batch.Lessons).Count(lesson => lesson.Status == LessonStatus.Reused),
            job.Server.Questions.Count);
        Assert.Equal(job.Server.Questions.Count, again.Ledger.Attempts.Count);
    }

    [Theory]
    [InlineData(-30)]
    [InlineData(30)]
    public async Task F24_WallClockJumps_NoDeadlineIsMissedAndNoneIsLost(int hours)
    {
        FaultedJob? job = null;
        job = await FaultedJob.StartAsync(3, question =>
        {
            job!.Clock.JumpWallClock(TimeSpan.FromHours(hours));
            return question.Turn == 1 ? FaultedJob.Throttled() : FaultedJob.Good(TimeSpan.FromSeconds(30));
        });
        await using FaultedJob jumping = job;

        DeckResult result = await jumping.RunAsync();

        Assert.Equal(DeckStatus.Complete, result.Status);
        Assert.Equal(6, jumping.Server.Questions.Count);
        Assert.DoesNotContain(result.Diagnostics, finding => finding.Code == "PB2110");
        Assert.InRange(result.Duration, TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(3));
    }

    [Fact]
    public async Task F20_PicturesThatAreMissingEmptyBrokenOrHuge_AreMarkedPlaceholdersAndWarnings()
    {
        string[] names = ["missing", "empty", "broken", "huge"];
        string figures = string.Concat(names.Select(name =>
            $"<section class=\"slide\"><h2>{name}</h2><p>Texto.</p><figure><img src=\"images/{name}.png\" "
                + $"alt=\"{name}\"></figure>{HonestSlides.Notes}</section>"));
        await using FaultedJob job = await FaultedJob.StartAsync(
            1,
            _ => new BedrockAnswer($"<article class=\"lesson\" lang=\"es\">{figures}</article>"),
            new Setting(
                Markdown: _ => $"## Fotos\n\n{HonestSlides.Sections} Se ven en las fotos que el faro tiene de la costa.\n\n" + string.Concat(names.Select(name => $"Texto.\n\n![{name}](images/{name}.png)\n\n"))));
        await job.WriteAsync("images/empty.png", []);
        await job.WriteAsync("images/broken.png", "this is no picture"u8.ToArray());
        await job.WriteAsync("images/huge.png", PngHeader(200_000, 200_000));

        DeckResult result = await job.RunAsync();

        Assert.NotNull(result.Deck);
        Assert.All(names, name => Assert.Contains(
            result.Diagnostics, finding => finding.Code is "PB3013" && finding.Message.Contains(name, StringComparison.Ordinal)));
        Assert.Contains("200000 x 200000 pixels", Assert.Single(job.Server.Questions).LastMessage, StringComparison.Ordinal);
    }

    private static BedrockAnswer Stop(CancellationTokenSource stop)
    {
        stop.Cancel();
        return FaultedJob.Good(TimeSpan.FromMinutes(5));
    }

    private static byte[] PngHeader(int width, int height)
    {
        byte[] header = [0x89, .. "PNG\r\n\x1a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 0, 0, 0, 0, 0, 8, 6, 0, 0, 0, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(20), height);
        return header;
    }
}
