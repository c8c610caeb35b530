using System.Buffers.Binary;
using PptBatch.Bedrock.Tests.Server;

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
        await using FaultyService service = await FaultyService.StartAsync(
            12, _ => FaultyService.Good(TimeSpan.FromSeconds(60)), new Setting(o => o.MaxCostUsd = 0.22m));

        DeckResult result = await service.RunAsync();

        Assert.Equal(DeckStatus.Partial, result.Status);
        Assert.NotNull(result.Deck);
        List<LessonOutcome> lessons = [.. result.Batches.SelectMany(batch => batch.Lessons)];
        int made = lessons.Count(lesson => lesson.Status == LessonStatus.Generated);
        Assert.Equal(service.Server.Questions.Count, made);
        Assert.InRange(made, 2, 11);
        Assert.All(
            lessons.Where(lesson => lesson.Status != LessonStatus.Generated), lesson => Assert.Equal("PB2122", lesson.Failure?.Code));
        Assert.InRange(result.Ledger.CostUsd!.Value, 0.01m, 0.22m);
    }

    [Fact]
    public async Task F21_CapReached_ALaterGoAtTheRunHasNoMoreToSpend()
    {
        await using FaultyService service =
            await FaultyService.StartAsync(12, _ => FaultyService.Good(), new Setting(o => o.MaxCostUsd = 0.22m));
        await service.RunAsync();
        DeckResult again = await service.RunAsync();
        Assert.InRange(again.Ledger.CostUsd!.Value, 0.01m, 0.22m);
        Assert.Equal(again.Ledger.Attempts.Count, service.Server.Questions.Count);
    }

    [Fact]
    public async Task F22_CancelledWhileTheModelWrites_StopsAtOnceAndTheLedgerKnowsTheCall()
    {
        using CancellationTokenSource stop = new();
        await using FaultyService service = await FaultyService.StartAsync(
            3, question => question.Lesson == 3 && question.Turn == 1 ? Stop(stop) : FaultyService.Good(), new Setting(LessonsAtOnce: 1));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => service.RunAsync(stop.Token));
        Assert.True(service.Clock.Elapsed < TimeSpan.FromSeconds(5), $"It took {service.Clock.Elapsed}.");

        DeckResult again = await service.RunAsync();
        Assert.Equal(DeckStatus.Complete, again.Status);
        Assert.Equal(4, service.Server.Questions.Count);
        Assert.Equal(["Complete", "Complete", "Cancelled", "Complete"], again.Ledger.Attempts.Select(attempt => attempt.Outcome));
    }

    [Theory]
    [InlineData(-30)]
    [InlineData(30)]
    public async Task F24_WallClockJumps_NoDeadlineIsMissedAndNoneIsLost(int hours)
    {
        FaultyService? service = null;
        service = await FaultyService.StartAsync(3, question =>
        {
            service!.Clock.JumpWallClock(TimeSpan.FromHours(hours));
            return question.Turn == 1 ? FaultyService.Throttled() : FaultyService.Good(TimeSpan.FromSeconds(30));
        });
        await using FaultyService jumping = service;

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
                + $"alt=\"{name}\"></figure></section>"));
        await using FaultyService service = await FaultyService.StartAsync(
            1,
            _ => new BedrockAnswer($"<article class=\"lesson\" lang=\"es\">{figures}</article>"),
            new Setting(
                Markdown: _ => "## Fotos\n\n" + string.Concat(names.Select(name => $"Texto.\n\n![{name}](images/{name}.png)\n\n"))));
        await service.WriteAsync("images/empty.png", []);
        await service.WriteAsync("images/broken.png", "this is no picture"u8.ToArray());
        await service.WriteAsync("images/huge.png", PngHeader(200_000, 200_000));

        DeckResult result = await service.RunAsync();

        Assert.NotNull(result.Deck);
        Assert.All(names, name => Assert.Contains(
            result.Diagnostics, finding => finding.Code is "PB3013" && finding.Message.Contains(name, StringComparison.Ordinal)));
        Assert.Contains("200000 x 200000 pixels", Assert.Single(service.Server.Questions).LastMessage, StringComparison.Ordinal);
    }

    private static BedrockAnswer Stop(CancellationTokenSource stop)
    {
        stop.Cancel();
        return FaultyService.Good(TimeSpan.FromMinutes(5));
    }

    private static byte[] PngHeader(int width, int height)
    {
        byte[] header = [0x89, .. "PNG\r\n\x1a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 0, 0, 0, 0, 0, 8, 6, 0, 0, 0, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(20), height);
        return header;
    }
}
