using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using PptBatch.Conformance.Generation;

namespace PptBatch.Conformance;

// Time guards and money.
public abstract partial class ExecutorConformance
{
    /// <summary>Lessons that no worker got to before its time guard are sent out again until nothing remains.</summary>
    [Fact]
    public async Task Execute_TimeGuardPasses_SendsTheRestOutAgainUntilNothingRemains()
    {
        DeckRequest request = await ReadyAsync(lessons: 20) with { BatchSize = 20 };
        _site.Script.Before = _ =>
        {
            _site.Clock.Advance(TimeSpan.FromHours(1));
            return Task.FromResult<GenerationResult?>(null);
        };
        DeckResult result = await RunAsync(request);
        Assert.Equal(DeckStatus.Complete, result.Status);
        Assert.Equal(Enumerable.Range(1, 20), _site.Script.Asked.Order());
        Assert.All(result.Batches.Single().Lessons, lesson => Assert.Equal(LessonStatus.Generated, lesson.Status));
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    /// <summary>A round without progress is the last: what remains is said lesson by lesson, and nothing goes on for ever.</summary>
    [Fact]
    public async Task Execute_RoundWithoutProgress_EndsWithWhatRemains()
    {
        DeckRequest request = await ReadyAsync();
        _site.Clock.EachLook = TimeSpan.FromHours(1);
        DeckResult result = await RunAsync(request);
        Assert.Equal(DeckStatus.Failed, result.Status);
        Assert.Empty(_site.Script.Asked);
        Assert.Equal(Enumerable.Range(1, Lessons), result.Batches.SelectMany(batch => batch.Remaining).Select(lesson => lesson.Number));
        Assert.All(result.Batches.SelectMany(batch => batch.Remaining), lesson => Assert.Equal("PB5013", lesson.Failure?.Code));
    }

    /// <summary>
    /// A cap on the cost holds over all workers of a run and over its next call, and the ledger knows of every model call.
    /// </summary>
    [Fact]
    public async Task Execute_CostIsCapped_StaysUnderTheCapOverAllWorkers()
    {
        using PricedModel model = new();
        _site.Common = host =>
        {
            host.Services.AddSingleton<IChatClient>(model);
            host.UseChatGenerator(model.Configure);
        };
        DeckRequest request = await ReadyAsync(lessons: 12) with { BatchSize = 6 };
        DeckResult first = await RunAsync(request);
        DeckResult second = await RunAsync(request);
        Assert.Equal(DeckStatus.Partial, first.Status);
        Assert.InRange(model.SpentUsd, 0.01m, PricedModel.CapUsd);
        Assert.Equal(model.SpentUsd, second.Ledger.CostUsd);
    }
}
