using Microsoft.Extensions.DependencyInjection;
using PptBatch.Lambda;
using PptBatch.StepFunctions;

namespace PptBatch.Fuzz.Doors;

/// <summary>The real reader, generator, renderer, merger and worker, over a store in memory that is new for each input.</summary>
internal static class Workshop
{
    private const string Bucket = "fuzz";
    private const string Folder = "course";

    private static readonly Lazy<ServiceProvider> Makers = new(() => Services().BuildServiceProvider());

    /// <summary>A course folder of one file and a lesson beside it: read, written by the outline generator, and rendered.</summary>
    public static async Task CourseAsync(string path, byte[] content, params (string Path, string Text)[] beside)
    {
        await using ServiceProvider services = Services().BuildServiceProvider();
        IArtifactStore store = services.GetRequiredService<IArtifactStore>();
        await WriteAsync(store, path, content);
        foreach ((string other, string text) in beside)
        {
            await WriteAsync(store, other, System.Text.Encoding.UTF8.GetBytes(text));
        }

        PlanPreview preview = await services.GetRequiredService<IDeckPipeline>().PlanAsync(
            new DeckRequest { CourseBucket = Bucket, ProjectFolder = Folder });
        ISlideGenerator generator = services.GetRequiredService<ISlideGenerator>();
        List<LessonContent> lessons = [];
        foreach (CourseModule module in preview.Book.Modules)
        {
            foreach (Lesson lesson in module.Lessons)
            {
                GenerationResult made = await generator.GenerateAsync(new LessonRequest(preview.Book, module, lesson));
                if (made.Html is { } html)
                {
                    lessons.Add(new LessonContent(lesson.Number, lesson.Title, html));
                }
            }
        }

        await RenderAsync(lessons, NoPictures.Instance);
    }

    /// <summary>Slide HTML to a deck, with one picture under every name.</summary>
    public static Task SlidesAsync(string html, byte[]? picture = null) =>
        RenderAsync([new LessonContent(1, "Fuzz", html)], picture is null ? NoPictures.Instance : new OnePicture(picture));

    /// <summary>A deck of slide HTML, to start from.</summary>
    public static byte[] Deck(string html)
    {
        using MemoryStream deck = new();
        Makers.Value.GetRequiredService<IDeckRenderer>().RenderAsync(Content([new LessonContent(1, "Fuzz", html)]), NoPictures.Instance, deck)
            .GetAwaiter().GetResult();
        return deck.ToArray();
    }

    /// <summary>Merges a deck with itself.</summary>
    public static async Task MergeAsync(byte[] deck)
    {
        MergeRequest request = new()
        {
            CreatedAt = DateTimeOffset.UnixEpoch,
            Parts = [.. Enumerable.Range(1, 2).Select(part => new DeckPart($"{part}.pptx", _ => Task.FromResult<Stream>(new MemoryStream(deck)), part))],
        };
        await Makers.Value.GetRequiredService<IDeckMerger>().MergeAsync(request, Stream.Null);
    }

    /// <summary>An event of the worker.</summary>
    public static async Task EventAsync(byte[] sent)
    {
        await using ServiceProvider services = Services().BuildServiceProvider();
        await CourseWorker.CreateHandler(services)(
            new MemoryStream(sent), new LambdaInvocation("fuzz", TimeProvider.System.GetUtcNow().AddMinutes(5)), CancellationToken.None);
    }

    private static async Task RenderAsync(IReadOnlyList<LessonContent> lessons, IPictureSource pictures) =>
        await Makers.Value.GetRequiredService<IDeckRenderer>().RenderAsync(Content(lessons), pictures, new MemoryStream());

    private static DeckContent Content(IReadOnlyList<LessonContent> lessons) =>
        new() { Title = "Fuzz", Language = "en", CreatedAt = DateTimeOffset.UnixEpoch, Lessons = lessons };

    private static async Task WriteAsync(IArtifactStore store, string path, byte[] content) =>
        await store.WriteAsync(new ArtifactKey(Bucket, $"{Folder}/{path}"), new MemoryStream(content), WriteCondition.Always);

    private static ServiceCollection Services()
    {
        ServiceCollection services = new();
        services.AddPptBatchOrchestration().UseMemoryArtifacts().UseOutlineGenerator().UseInProcessExecutor().UseOpenXmlDecks();
        return services;
    }

    private sealed class NoPictures : IPictureSource
    {
        public static NoPictures Instance { get; } = new();

        public Task<Stream?> OpenAsync(int lesson, string reference, CancellationToken cancellationToken = default) =>
            Task.FromResult<Stream?>(null);
    }

    private sealed class OnePicture(byte[] bytes) : IPictureSource
    {
        public Task<Stream?> OpenAsync(int lesson, string reference, CancellationToken cancellationToken = default) =>
            Task.FromResult<Stream?>(new MemoryStream(bytes, writable: false));
    }
}
