using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PptBatch.Artifacts;
using PptBatch.Books;
using PptBatch.Generation;
using PptBatch.Generation.Grounding;
using PptBatch.Generation.Outline;
using PptBatch.Testing;
using PptBatch.Tests.Generation.Chat;

namespace PptBatch.Tests.Generation.Grounding;

/// <summary>A lesson of a real course with slides that were honestly made from it.</summary>
internal sealed record GroundedLesson(LessonRequest Request, string Html)
{
    public SlideGrounding Grounding { get; } = new(LessonFacts.Of(Request, LessonLanguage.Of(Request)));

    /// <summary>What of a slide a small lesson is not found to say.</summary>
    public static IReadOnlyList<string> DoubtsOf(string slide, string lesson, string language) =>
        new SlideGrounding(LessonFacts.Of(ChatLessons.Request(lesson), language)).Doubts(
            Article($"<article><section class=\"slide\">{slide}</section></article>").QuerySelector("section")!);

    /// <summary>The sample course of the repository, each lesson as the outline generator writes it, in the author's words.</summary>
    public static async Task<IReadOnlyList<GroundedLesson>> OfTheSampleAsync()
    {
        List<GroundedLesson> lessons = [];
        foreach (LessonRequest request in Requests(
            Path.Combine(SharedInputs.RepositoryRoot, "samples", "course", "energia-solar-en-casa")))
        {
            GenerationResult written = await new OutlineSlideGenerator(SlideMode.Present).GenerateAsync(request);
            lessons.Add(new GroundedLesson(request, written.Html!));
        }

        return lessons;
    }

    /// <summary>A small lesson in one of the languages, as the outline generator writes it.</summary>
    public static async Task<GroundedLesson> SpokenAsync(string language)
    {
        Lesson lesson = new() { Number = 1, Title = "PptBatch", ModuleNumber = 1, Markdown = SpokenLessons.Of(language) };
        CourseModule module = new(1, "PptBatch", [lesson]);
        CourseBook course = new()
        {
            Title = "PptBatch", Language = language, Modules = [module], Source = new BookSource(new ArtifactKey("course", "book/b.json"), ""),
        };
        LessonRequest request = new(course, module, lesson);
        return new GroundedLesson(request, (await new OutlineSlideGenerator(SlideMode.Read).GenerateAsync(request)).Html!);
    }

    /// <summary>Lessons with replies as a good model writes them.</summary>
    public static IReadOnlyList<GroundedLesson> OfTheReplies() =>
    [
        .. Directory.GetDirectories(SharedInputs.PathOf("courses"), "reply-*").Order(StringComparer.Ordinal)
            .Select(course => new GroundedLesson(Requests(course).First(), File.ReadAllText(Path.Combine(course, "reply.html")))),
    ];

    public static IElement Article(string html) => new HtmlParser().ParseDocument(html).QuerySelector("article")!;

    /// <summary>The doubts of each slide that has some, as "title: words".</summary>
    public IReadOnlyList<string> Doubts() =>
    [
        .. Article(Html).QuerySelectorAll("section").Select(slide => (slide, doubts: Grounding.Doubts(slide)))
            .Where(checkedSlide => checkedSlide.doubts.Count > 0)
            .Select(checkedSlide => $"{checkedSlide.slide.QuerySelector("h2")?.TextContent}: {string.Join("; ", checkedSlide.doubts)}"),
    ];

    public int SlideCount => Article(Html).QuerySelectorAll("section").Length;

    private static List<LessonRequest> Requests(string folder)
    {
        CourseLocation location = new(Path.GetDirectoryName(folder)!, Path.GetFileName(folder));
        CourseBook course = new CourseBookReader(new FileArtifactStore()).ReadAsync(location, null, "theory").GetAwaiter().GetResult();
        return [.. course.Modules.SelectMany(module => module.Lessons.Select(lesson => new LessonRequest(course, module, lesson)))];
    }
}
