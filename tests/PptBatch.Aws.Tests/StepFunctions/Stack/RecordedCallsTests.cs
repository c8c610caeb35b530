using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
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
        Dictionary<string, Recorded> stores =
            new[] { "Plan", "Batch", "Status", "Merge" }.ToDictionary(name => name, _ => new Recorded(_store));
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

        foreach ((string function, Recorded store) in stores)
        {
            Assert.NotEmpty(store.Calls);
            List<JsonNode> statements = [.. RoleStatements.Of(Stack, function + "Role")];
            Assert.All(store.Calls.Distinct(), call => Assert.True(
                statements.Exists(one => RoleStatements.Actions(one).Contains(call.Action)
                    && RoleStatements.Resources(one).Any(resource => Matches(resource, call.Resource))),
                $"{function} calls {call.Action} on {call.Resource}."));
        }

        // And the other way about: what may be written is written.
        Assert.Contains(stores["Plan"].Calls, call => call == ("s3:PutObject", "arn:aws:s3:::courses/faros/infographics/plan.json"));
        Assert.DoesNotContain(
            stores["Status"].Calls, call => call.Resource.EndsWith(".pptx", StringComparison.Ordinal) && call.Action == "s3:PutObject");
    }

    // As IAM matches: a star is any characters, slashes too.
    private static bool Matches(string pattern, string text)
    {
        string[] parts = pattern.Split('*');
        int at = 0;
        for (int i = 0; i < parts.Length; i++)
        {
            int found = i == parts.Length - 1 && i > 0
                ? text.EndsWith(parts[i], StringComparison.Ordinal) ? text.Length - parts[i].Length : -1
                : text.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < at || (i == 0 && found != 0))
            {
                return false;
            }

            at = found + parts[i].Length;
        }

        return at == text.Length;
    }

    private async Task<JsonNode> AskAsync(Recorded store, string sent)
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

    /// <summary>A store that notes each call as the action of IAM that it needs.</summary>
    private sealed class Recorded(IArtifactStore inner) : IArtifactStore
    {
        public ConcurrentQueue<(string Action, string Resource)> Calls { get; } = [];

        public Task<Stream?> OpenReadAsync(ArtifactKey key, CancellationToken cancellationToken = default)
        {
            Note("s3:GetObject", key);
            return inner.OpenReadAsync(key, cancellationToken);
        }

        public Task<ArtifactInfo?> FindAsync(ArtifactKey key, CancellationToken cancellationToken = default)
        {
            Note("s3:GetObject", key);
            return inner.FindAsync(key, cancellationToken);
        }

        public async IAsyncEnumerable<ArtifactInfo> ListAsync(
            string bucket, string prefix, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            Calls.Enqueue(("s3:ListBucket", $"arn:aws:s3:::{bucket}"));
            await foreach (ArtifactInfo info in inner.ListAsync(bucket, prefix, cancellationToken))
            {
                yield return info;
            }
        }

        public Task<ArtifactInfo?> WriteAsync(
            ArtifactKey key, Stream content, WriteCondition condition, CancellationToken cancellationToken = default)
        {
            Note("s3:PutObject", key);
            return inner.WriteAsync(key, content, condition, cancellationToken);
        }

        public Task DeleteAsync(ArtifactKey key, CancellationToken cancellationToken = default)
        {
            Note("s3:DeleteObject", key);
            return inner.DeleteAsync(key, cancellationToken);
        }

        private void Note(string action, ArtifactKey key) => Calls.Enqueue((action, $"arn:aws:s3:::{key.Bucket}/{key.Path}"));
    }
}
