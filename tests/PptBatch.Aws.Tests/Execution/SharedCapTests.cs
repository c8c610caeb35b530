using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using PptBatch.Artifacts;
using PptBatch.Conformance.Processes;
using PptBatch.Testing;
using PptBatch.Testing.Model;

namespace PptBatch.Aws.Tests.Execution;

/// <summary>One cap over workers that know nothing of each other: held by all together, and what one leaves goes to the others.</summary>
public sealed class SharedCapTests : IDisposable
{
    private const string Bucket = "courses";
    private readonly MemoryArtifactStore _store = new(TimeProvider.System);
    private readonly Model _model = new();

    public void Dispose() => _model.Dispose();

    [Fact]
    public Task Run_OnLambdaShareTooSmallForACall_MakesEveryLessonWithWhatIsLeft() => FeedAsync(site => site.Hosts.UseLambda, false);

    [InterpreterFact]
    public Task Run_OnStepFunctionsShareTooSmallForACall_MakesEveryLessonWithWhatIsLeft() => FeedAsync(site => site.UseStepFunctions, true);

    [Fact]
    public Task Run_OnLambdaCapForSome_IsPartialAndUnderTheCapOverTwoCalls() => HoldAsync(site => site.Hosts.UseLambda, false);

    [InterpreterFact]
    public Task Run_OnStepFunctionsCapForSome_IsPartialAndUnderTheCapOverTwoCalls() => HoldAsync(site => site.UseStepFunctions, true);

    [Fact]
    public async Task Run_WorkerKilledInACall_CountsTheMostThatItCanHaveCostAndMakesEveryLesson()
    {
        await using ExecutorSite site = await SiteAsync(withStates: false, workers: 0);
        decimal most = await MostOfACallAsync(site);
        Lifeline life = new();
        TaskCompletionSource killed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _model.Before = async call =>
        {
            if (call == 1)
            {
                life.Cut();
                killed.SetResult();
                await new TaskCompletionSource().Task;
            }
        };
        site.Hosts.StartWorker(configure: Missed, through: new SeveredStore(_store, life));
        Task<DeckResult> run = RunAsync(site, site.Hosts.UseLambda, cap: 4 * (most + Model.CallUsd));
        await killed.Task.WaitAsync(Hang.Limit);
        site.Hosts.StartWorker(configure: Missed);

        DeckResult result = await run;

        Assert.Equal((DeckStatus.Complete, 5), (result.Status, _model.Calls));
        Assert.Equal(most + (4 * Model.CallUsd), result.Ledger.CostUsd);
        life.Release();

        static void Missed(WorkerOptions options) => options.LeaseTime = TimeSpan.FromSeconds(1);
    }

    // Each batch has a fourth of the cap, less than a call could cost; what calls do cost leaves enough for all, one after the other.
    private async Task FeedAsync(Func<ExecutorSite, Action<PptBatchBuilder>> executor, bool withStates)
    {
        await using ExecutorSite site = await SiteAsync(withStates);
        decimal most = await MostOfACallAsync(site);

        DeckResult result = await RunAsync(site, executor(site), cap: most + (4 * Model.CallUsd));

        Assert.All(result.Batches.SelectMany(batch => batch.Lessons), lesson => Assert.Null(lesson.Failure));
        Assert.Equal((DeckStatus.Complete, 4), (result.Status, _model.Calls));
        Assert.Equal(4 * Model.CallUsd, result.Ledger.CostUsd);
    }

    private async Task HoldAsync(Func<ExecutorSite, Action<PptBatchBuilder>> executor, bool withStates)
    {
        await using ExecutorSite site = await SiteAsync(withStates);
        decimal cap = await MostOfACallAsync(site) + (Model.CallUsd / 2);

        DeckResult first = await RunAsync(site, executor(site), cap);
        DeckResult second = await RunAsync(site, executor(site), cap);

        Assert.Equal((DeckStatus.Partial, DeckStatus.Partial), (first.Status, second.Status));
        Assert.Equal(first.Plan.RunId, second.Plan.RunId);
        Assert.InRange(_model.Calls * Model.CallUsd, Model.CallUsd, cap);
        Assert.Equal(_model.Calls * Model.CallUsd, second.Ledger.CostUsd);
        Assert.Contains(
            second.Batches.SelectMany(batch => batch.Lessons), lesson => lesson.Failure?.Code == "PB2122");
    }

    private static Task<DeckResult> RunAsync(ExecutorSite site, Action<PptBatchBuilder> executor, decimal cap) => site.Hosts.RunAsync(
        new DeckRequest
        {
            CourseBucket = Bucket, ProjectFolder = "faros", BatchSize = 1, Writing = new WritingSettings { MaxCostUsd = cap },
        },
        executor).WaitAsync(Hang.Limit);

    private async Task<decimal> MostOfACallAsync(ExecutorSite site)
    {
        MemoryArtifactStore aside = new(TimeProvider.System);
        await site.Hosts.RunAsync(
            await SmallCourse.StoreAsync(aside, Bucket, 1), builder => builder.UseInProcessExecutor(), through: aside);
        Assert.Equal(1, _model.Calls);
        _model.Calls = 0;
        return _model.MostUsd;
    }

    private async Task<ExecutorSite> SiteAsync(bool withStates, int workers = 2)
    {
        ExecutorSite site = await ExecutorSite.StartAsync(_store, withStates: withStates);
        await SmallCourse.StoreAsync(_store, Bucket, 4);
        site.Hosts.Common = builder =>
        {
            builder.Services.AddSingleton<IChatClient>(_model);
            builder.UseChatGenerator(_model.Configure);
        };
        for (int worker = 0; worker < workers; worker++)
        {
            site.Hosts.StartWorker();
        }

        return site;
    }

    /// <summary>A model whose every call costs the same, much less than it might.</summary>
    private sealed class Model : IChatClient
    {
        public const decimal CallUsd = 1;
        private const decimal UsdPerToken = 0.001m;
        private readonly string _prices = Path.GetTempFileName();
        private int _calls;

        public Model() => File.WriteAllText(_prices, """
            {
              "asOf": "2026-01-01", "source": "made up", "regionalFactor": 1, "batchFactor": 1,
              "models": [{ "id": "capped", "input": 0, "output": 1000 }]
            }
            """);

        public int Calls
        {
            get => _calls;
            set => _calls = value;
        }

        /// <summary>Runs before a call is answered, with its number. Default: nothing.</summary>
        public Func<int, Task> Before { get; set; } = _ => Task.CompletedTask;

        /// <summary>The most that a call could have cost.</summary>
        public decimal MostUsd { get; private set; }

        public void Configure(ChatGeneratorOptions options) => (options.WriterModel, options.PriceFile) = ("capped", _prices);

        public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null,
            [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await Before(Interlocked.Increment(ref _calls));
            MostUsd = (options?.MaxOutputTokens ?? 0) * UsdPerToken;
            yield return new ChatResponseUpdate(ChatRole.Assistant, Slides());
            yield return new ChatResponseUpdate { FinishReason = ChatFinishReason.Stop };
            yield return new ChatResponseUpdate { Contents = [new UsageContent(new UsageDetails { OutputTokenCount = 1000 })] };
        }

        public Task<ChatResponse> GetResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose() => File.Delete(_prices);

        private static string Slides() => "<article class=\"lesson\" lang=\"es\">"
            + string.Concat("abcdefghijklmn".Select(letter => HonestSlides.Slide($"El faro {letter}"))) + "</article>";
    }
}
