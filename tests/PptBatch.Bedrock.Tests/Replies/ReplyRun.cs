using Microsoft.Extensions.DependencyInjection;
using PptBatch.Testing.Aws.Bedrock;

namespace PptBatch.Bedrock.Tests.Replies;

/// <summary>A run of the six lessons against a model on the wire of Bedrock that counts what is sent to it.</summary>
internal sealed record ReplyRun(
    DeckResult Result, CourseBook Book, IReadOnlyList<BedrockQuestion> Questions, TokenMeter Meter, IReadOnlyDictionary<int, string> Stored)
{
    public const string Model = "global.anthropic.claude-sonnet-4-5";

    /// <summary>Lets a model answer every question of the run.</summary>
    public static async Task<ReplyRun> OfAsync(Func<BedrockQuestion, BedrockAnswer> model)
    {
        TokenMeter meter = new();
        using AwsEnvironment environment = new();
        await using BedrockServer server = await BedrockServer.StartAsync(question => meter.Metered(question, model(question)));
        ServiceCollection collection = new();

        // One lesson after the other: of those that begin at once, each would find the cache empty or not by chance.
        collection.AddPptBatchOrchestration().UseMemoryArtifacts().UseOpenXmlDecks().UseSkiaPictures()
            .UseInProcessExecutor(o => o.MaxConcurrency = 1)
            .UseBedrock(o => (o.ModelId, o.Region, o.Endpoint) = (Model, "eu-west-1", server.Address));
        await using ServiceProvider services = collection.BuildServiceProvider();
        IArtifactStore store = services.GetRequiredService<IArtifactStore>();
        await ReplyCourse.StoreAsync(store);
        IDeckPipeline pipeline = services.GetRequiredService<IDeckPipeline>();
        DeckRequest request = new() { CourseBucket = ReplyCourse.Bucket, ProjectFolder = ReplyCourse.Folder };
        CourseBook book = (await pipeline.PlanAsync(request)).Book;
        DeckResult result = await pipeline.RunAsync(request);
        return new ReplyRun(result, book, [.. server.Questions], meter, await StoredAsync(store));
    }

    /// <summary>The findings of a lesson that have one of these codes.</summary>
    public IEnumerable<Diagnostic> Findings(int lesson, params string[] codes) => Result.Batches
        .SelectMany(batch => batch.Lessons).Where(outcome => outcome.Number == lesson)
        .SelectMany(outcome => outcome.Diagnostics).Where(finding => codes.Contains(finding.Code));

    /// <summary>What is likely for each lesson, by its number less one.</summary>
    public CostEstimate Estimate(IReadOnlyList<ModelAttempt>? ledger = null) =>
        CostEstimator.Estimate(Book, new ChatGeneratorOptions { WriterModel = Model }, ledger: ledger);

    /// <summary>
    /// What a lesson cost. Which lesson writes the prompt into the cache that the others read is a matter of chance: each bears the same part.
    /// </summary>
    public decimal SpentOn(int lesson)
    {
        decimal shared = Result.Ledger.Attempts.Sum(call => call.CostUsd!.Value - Own(call)) / ReplyCourse.Names.Length;
        return Result.Ledger.OfLesson(lesson).Attempts.Sum(Own) + shared;
    }

    // At the prices of the model of these runs.
    private static decimal Own(ModelAttempt call) => ((call.InputTokens * 3m) + (call.OutputTokens * 15m)) / 1_000_000m;

    private static async Task<Dictionary<int, string>> StoredAsync(IArtifactStore store)
    {
        Dictionary<int, string> stored = [];
        await foreach (ArtifactInfo artifact in store.ListAsync(
            ReplyCourse.Bucket, $"{ReplyCourse.Folder}/infographics/lessons/lesson-"))
        {
            using StreamReader reader = new((await store.OpenReadAsync(artifact.Key))!);
            stored[int.Parse(artifact.Key.Path.Split("lesson-")[^1][..3], System.Globalization.CultureInfo.InvariantCulture)] =
                await reader.ReadToEndAsync();
        }

        return stored;
    }
}
