using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PptBatch.Artifacts;
using PptBatch.Lambda;
using PptBatch.StepFunctions;

namespace PptBatch.Aws.Tests.StepFunctions.Stack;

/// <summary>What each function does to the bucket while a course runs, against what its role allows.</summary>
public sealed class RecordedCallsTests : IAsyncDisposable
{
    private static readonly DeployedStack Stack = new(("ExistingBucket", "courses"));
    private readonly MemoryArtifactStore _store = new(TimeProvider.System);
    private readonly List<ServiceProvider> _hosts = [];

    public async ValueTask DisposeAsync()
    {
        foreach (ServiceProvider host in _hosts)
        {
            await host.DisposeAsync();
        }
    }

    [Fact]
    public async Task Run_WithABatchLostAndEditedLessons_MakesNoCallThatItsRoleDoesNotAllow()
    {
        Dictionary<string, RecordedStore> stores =
            new[] { "Plan", "Batch", "Status", "Merge" }.ToDictionary(name => name, _ => new RecordedStore(_store));
        await SmallCourse.StoreAsync(_store, "courses", 5);

        // A run of which one batch is lost, then the same course again to its end, and once more when it is complete.
        for (int run = 0; run < 3; run++)
        {
            JsonNode state = await AskAsync(stores["Plan"], """{"course_bucket":"courses","project_folder":"faros","batch_size":2}""");
            foreach (JsonNode? order in state["orders"]!.AsArray().Skip(run == 0 ? 1 : 0))
            {
                await AskAsync(stores["Batch"], $$"""{"action":"batch","order":{{order}}}""");
            }

            state = await AskAsync(stores["Status"], $$"""{"action":"status","state":{{state}}}""");
            await AskAsync(stores["Merge"], $$"""{"action":"merge","state":{{state}}}""");
        }

        foreach ((string function, RecordedStore store) in stores)
        {
            Assert.NotEmpty(store.Calls);
            RoleStatements.AssertAllowed(Stack, function + "Role", store.Calls);
        }

        // And the other way about: what may be written is written.
        Assert.Contains(stores["Plan"].Calls, call => call == ("s3:PutObject", "arn:aws:s3:::courses/faros/infographics/plan.json"));
        Assert.DoesNotContain(
            stores["Status"].Calls, call => call.Resource.EndsWith(".pptx", StringComparison.Ordinal) && call.Action == "s3:PutObject");
    }

    private async Task<JsonNode> AskAsync(RecordedStore store, string sent)
    {
        ServiceCollection services = new();
        services.AddSingleton<IArtifactStore>(store);
        services.AddPptBatchOrchestration().UseOutlineGenerator().UseOpenXmlDecks();
        ServiceProvider host = services.BuildServiceProvider();
        _hosts.Add(host);
        using MemoryStream input = new(Encoding.UTF8.GetBytes(sent));
        await using Stream answer = await CourseWorker.CreateHandler(host)(
            input, new LambdaInvocation("request", DateTimeOffset.UtcNow.AddMinutes(15)), CancellationToken.None);
        return (await JsonNode.ParseAsync(answer))!;
    }
}
