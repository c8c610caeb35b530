using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PptBatch.Bedrock.Chat;
using PptBatch.Testing.Aws.Bedrock;
using PptBatch.Testing.Model;
using PptBatch.Testing.Time;

namespace PptBatch.Bedrock.Tests.Faults;

/// <summary>
/// The whole job against a service that misbehaves: the real pipeline, renderer and Anthropic client, its signed requests and
/// event streams, and time that only passes where it is waited for.
/// </summary>
internal sealed class FaultedJob : IAsyncDisposable
{
    public const string Model = "global.anthropic.claude-sonnet-4-5-20250929-v1:0";
    public const string Bucket = "courses";
    public const string Folder = "faros";

    private readonly AwsEnvironment _environment = new();
    private readonly ServiceProvider _services;

    private FaultedJob(BedrockScript server, SimulatedClock clock, Setting setting)
    {
        Server = server;
        Clock = clock;
        ServiceCollection collection = new();
        collection.AddSingleton<TimeProvider>(clock);
        collection.AddPptBatchOrchestration(o => o.BatchSize = 6)
            .UseMemoryArtifacts()
            .UseOpenXmlDecks()
            .UseInProcessExecutor(o => o.MaxConcurrency = setting.LessonsAtOnce)
            .UseBedrock(o => o.ModelId = Model, o =>
            {
                o.SlidesPerLesson = 4;
                setting.Configure?.Invoke(o);
            });
        ServiceDescriptor renderer = collection.Last(service => service.ServiceType == typeof(IDeckRenderer));
        collection.Replace(ServiceDescriptor.Singleton<IDeckRenderer>(
            provider => new BusyRenderer((IDeckRenderer)renderer.ImplementationFactory!(provider), clock)));
        collection.RemoveAll<IChatClient>();
        BedrockOptions options = new() { ModelId = Model, Region = "eu-west-1", Endpoint = new Uri("https://bedrock.example") };
        collection.AddSingleton<IChatClient>(_ => new BusyChatClient(
            BedrockChatClientFactory.Create(options, TimeSpan.FromHours(1), clock, new SimulatedWire(server, clock)), clock));
        _services = collection.BuildServiceProvider();
    }

    /// <summary>The service, which every call reaches.</summary>
    public BedrockScript Server { get; }

    public SimulatedClock Clock { get; }

    public IArtifactStore Store => _services.GetRequiredService<IArtifactStore>();

    public static async Task<FaultedJob> StartAsync(int lessons, Func<BedrockQuestion, BedrockAnswer> script, Setting? setting = null)
    {
        SimulatedClock clock = new();
        FaultedJob job = new(new BedrockScript(clock, script), clock, setting ?? new Setting());
        await job.StoreBookAsync(lessons, setting?.Markdown);
        return job;
    }

    /// <summary>Four good slides, whatever the lesson.</summary>
    public static string Slides(string title = "Faros") => HonestSlides.Article(title);

    public static BedrockAnswer Good(TimeSpan latency = default) => new(Slides()) { Latency = latency };

    public static BedrockAnswer Throttled(string? retryAfter = null) =>
        BedrockAnswer.Error(
            429, "ThrottlingException", "Too many tokens, please wait before trying again.") with { RetryAfter = retryAfter };

    public Task<DeckResult> RunAsync(CancellationToken cancellationToken = default) =>
        Clock.RunAsync(() => StartAsync([], cancellationToken));

    /// <summary>Runs beside each other, each of which makes its lessons again.</summary>
    public Task<DeckResult[]> RegenerateAsync(params int[][] lessons) =>
        Clock.RunAsync(() => Task.WhenAll(lessons.Select(numbers => StartAsync(numbers, CancellationToken.None))));

    private Task<DeckResult> StartAsync(int[] regenerate, CancellationToken cancellationToken) =>
        _services.GetRequiredService<IDeckPipeline>().RunAsync(
            new DeckRequest { CourseBucket = Bucket, ProjectFolder = Folder, Regenerate = regenerate }, null, cancellationToken);

    public async Task WriteAsync(string path, byte[] bytes)
    {
        using MemoryStream content = new(bytes);
        await Store.WriteAsync(new ArtifactKey(Bucket, $"{Folder}/{path}"), content, WriteCondition.Always);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _environment.Dispose();
    }

    private Task StoreBookAsync(int lessons, Func<int, string>? markdown) =>
        WriteAsync("book/book.json", Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new
    {
        metadata = new { title = "Faros y sensores" },
        lessons = Enumerable.Range(1, lessons).Select(number => new
        {
            title = $"Lección {number}",
            lesson_number = number,
            module_number = 1,
            content = markdown?.Invoke(number) ?? HonestSlides.Markdown(number),
        }),
    })));
}

/// <summary>What differs from an ordinary run.</summary>
internal sealed record Setting(Action<ChatGeneratorOptions>? Configure = null, int LessonsAtOnce = 16, Func<int, string>? Markdown = null);
