using PptBatch.Testing.Pipeline;
using PptBatch.Tests.Pipeline.Hosting;

namespace PptBatch.Tests.Checkpoints;

public sealed class LessonJournalTests
{
    private static readonly ModelAttempt Reserved = new()
    {
        Lesson = 2, Model = "model", Purpose = "write", Outcome = ModelAttempt.InFlight, OutputTokens = 20_000, IsEstimated = true, CostUsd = 0.5m,
    };

    [Fact]
    public async Task RunAsync_ProcessThatDiesInACall_LeavesTheCallInTheLedgerAndUnderTheCap()
    {
        await using TestHost host = await HostAsync();
        using CancellationTokenSource kill = new();
        host.Generator.Answer = async (request, token) =>
        {
            if (request.Lesson.Number == 2)
            {
                await request.Journal.BeginAsync(Reserved, token);
                await kill.CancelAsync();
                token.ThrowIfCancellationRequested();
            }

            return new GenerationResult { Html = TestGenerator.Html(request.Lesson) };
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.RunAsync(cancellationToken: kill.Token));

        decimal earlier = 0;
        await using TestHost next = new() { Store = host.Store };
        next.Generator.Answer = async (request, token) =>
        {
            earlier = request.Lesson.Number == 2 ? await request.Spending.EarlierUsd(token) : earlier;
            return new GenerationResult { Html = TestGenerator.Html(request.Lesson) };
        };
        DeckResult result = await next.RunAsync();

        Assert.Equal(DeckStatus.Complete, result.Status);
        Assert.Equal(0.5m, earlier);
        Assert.Equal(Reserved, Assert.Single(result.Ledger.Attempts));
    }

    [Fact]
    public async Task RunAsync_CallThatEnded_StandsInTheLedgerOnceAtItsCost()
    {
        await using TestHost host = await HostAsync();
        ModelAttempt used = Reserved with { Outcome = "Complete", OutputTokens = 900, IsEstimated = false, CostUsd = 0.02m };
        host.Generator.Answer = async (request, token) =>
        {
            if (request.Lesson.Number != 2)
            {
                return new GenerationResult { Html = TestGenerator.Html(request.Lesson) };
            }

            await (await request.Journal.BeginAsync(Reserved, token)).EndAsync(used);
            return new GenerationResult { Html = TestGenerator.Html(request.Lesson), Attempts = [used, used with { Purpose = "repair" }] };
        };

        DeckResult result = await host.RunAsync();

        Assert.Equal(["write", "repair"], result.Ledger.Attempts.Select(attempt => attempt.Purpose));
        Assert.Equal(0.04m, result.Ledger.CostUsd);
    }

    [Fact]
    public async Task RunAsync_LessonStoredByAnotherWorkerWhileACallWaits_IsTakenAndNotPaidForTwice()
    {
        await using TestHost host = await HostAsync();
        await using TestHost other = new() { Store = host.Store };
        int sent = 0;
        host.Generator.Answer = async (request, token) =>
        {
            if (request.Lesson.Number == 2)
            {
                await other.RunAsync(cancellationToken: token);
                await request.Journal.BeginAsync(Reserved, token);
                sent++;
            }

            return new GenerationResult { Html = TestGenerator.Html(request.Lesson) };
        };

        DeckResult result = await host.RunAsync();

        Assert.Equal((DeckStatus.Complete, 0), (result.Status, sent));
        Assert.Empty(result.Ledger.Attempts);
        Assert.Equal(
            LessonStatus.Reused, result.Batches.SelectMany(batch => batch.Lessons).Single(lesson => lesson.Number == 2).Status);
    }

    private static async Task<TestHost> HostAsync()
    {
        TestHost host = new();
        await TestCourse.StoreAsync(host.Store, 3, n => $"## Tema {n}\n\nTexto.\n");
        return host;
    }
}
