using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using PptBatch.OpenXml.Rendering;
using PptBatch.Preview;
using PptBatch.SlideHtml.Writing;

namespace PptBatch.Cli.Watching;

/// <summary>
/// The slides of a course as it is on the disk now. Only what changed is written and laid out again. Without a model lessons are written as
/// they change and nothing is stored; with one they are written when somebody asks for it, because it costs money.
/// </summary>
internal sealed class CourseWatch(IServiceProvider services, DeckRequest request, bool hasModel) : IDisposable
{
    private readonly IDeckPipeline _pipeline = services.GetRequiredService<IDeckPipeline>();
    private readonly LessonEditor _editor = services.GetRequiredService<LessonEditor>();
    private readonly SlideMarkup _markup = new(services.GetRequiredService<DeckComposer>());
    private readonly ConcurrentDictionary<int, WatchedLesson> _lessons = [];
    private readonly SemaphoreSlim _turn = new(1);
    private volatile PlanPreview? _preview;

    /// <summary>Tells the pages.</summary>
    public WatchEvents Events { get; } = new();

    /// <summary>The course as it was last read; null before that.</summary>
    public PlanPreview? Preview => _preview;

    /// <summary>Why the course could not be read the last time; empty where it could.</summary>
    public string Problem { get; private set; } = "";

    /// <summary>What the model's calls of this session cost; null where that is not known, or there is no model.</summary>
    public decimal? CostUsd { get; private set; } = hasModel ? 0 : null;

    /// <summary>A lesson as it is shown, or null.</summary>
    public WatchedLesson? Lesson(int number) => _lessons.GetValueOrDefault(number);

    /// <summary>Reads the course again and lays out the lessons that have changed.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            bool first = _preview is null;
            PlanPreview now = await _pipeline.PlanAsync(request, cancellationToken);
            _preview = now;
            Problem = "";
            await Parallel.ForEachAsync(now.Book.Lessons, cancellationToken, async (lesson, token) =>
            {
                if (await RefreshAsync(now, lesson.Number, token) && !first)
                {
                    Events.Lesson(lesson.Number);
                }

                Events.Course();
            });
            foreach (int gone in _lessons.Keys.Except(now.Book.Lessons.Select(lesson => lesson.Number)).ToList())
            {
                _lessons.TryRemove(gone, out _);
            }
        }
        catch (PptBatchException error)
        {
            // A file that is half saved or wrong just now: the slides stay as they were.
            Problem = $"{error.Diagnostic.Code}: {error.Message}";
        }
        finally
        {
            _turn.Release();
            Events.Course();
        }
    }

    /// <summary>Stores other HTML for a slide.</summary>
    /// <returns>What keeps it from being done, or null.</returns>
    public async Task<string?> EditAsync(int number, int slide, SlideEdit edit, CancellationToken cancellationToken)
    {
        if (Lesson(number) is not { Html: { } html } lesson)
        {
            return "The lesson has no slides.";
        }

        if (LessonSections.Of(html).ElementAtOrDefault(slide - 1) is not { } was || was != edit.Was)
        {
            return "The slide has changed since the page showed it. Open it again.";
        }

        try
        {
            await _editor.SaveAsync(lesson.Slides, LessonSections.Replace(html, slide, edit.Now ?? ""), cancellationToken);
        }
        catch (Exception error) when (error is PptBatchException or ArgumentException)
        {
            return error.Message;
        }

        await RefreshAsync(cancellationToken);
        return null;
    }

    /// <summary>Has a lesson written again and gives its slide of a number, for a person to accept or not; nothing is stored.</summary>
    /// <returns>The lesson with the new slide in it, or what keeps it from being done.</returns>
    public async Task<(WatchedLesson? Proposed, string? Problem)> ProposeAsync(int number, int slide, CancellationToken cancellationToken)
    {
        if (_preview is not { } preview || Lesson(number) is not { Html: { } html } lesson)
        {
            return (null, "The lesson has no slides.");
        }

        GenerationResult made = await WriteAsync(preview, lesson.Slides, cancellationToken);
        if (made.Html is not { } written || LessonSections.Of(written).ElementAtOrDefault(slide - 1) is not { } proposed)
        {
            return (null, made.Failure?.Message ?? "The lesson that was written has no such slide.");
        }

        string changed = LessonSections.Replace(html, slide, proposed);
        return (await LaidOutAsync(preview, lesson with { Html = changed }, [], cancellationToken), null);
    }

    /// <summary>Has the generator write a lesson that is not written yet, and stores it.</summary>
    /// <returns>What keeps it from being done, or null.</returns>
    public async Task<string?> WriteAsync(int number, CancellationToken cancellationToken)
    {
        if (_preview is not { } preview || Lesson(number) is not { } lesson)
        {
            return "There is no such lesson.";
        }

        GenerationResult made = await WriteAsync(preview, lesson.Slides, cancellationToken);
        if (made.Html is not { } html)
        {
            return made.Failure?.Message ?? "Nothing was written.";
        }

        await _editor.SaveAsync(lesson.Slides, html, cancellationToken);
        await RefreshAsync(cancellationToken);
        return null;
    }

    public void Dispose() => _turn.Dispose();

    private async Task<bool> RefreshAsync(PlanPreview preview, int number, CancellationToken cancellationToken)
    {
        EditedLesson stored = await _editor.FindAsync(preview, number, cancellationToken);
        WatchedLesson? before = Lesson(number);
        bool same = before is not null && before.Slides.Key == stored.Key;
        string? written = same ? before!.Written : null;
        IReadOnlyList<Diagnostic> found = [];
        if (stored.Html is null && written is null && !hasModel)
        {
            GenerationResult made = await WriteAsync(preview, stored, cancellationToken);
            (written, found) = (made.Html, made.Failure is { } failure ? [failure] : made.Diagnostics);
        }

        string? html = stored.Html ?? written;
        if (same && before!.Html == html)
        {
            _lessons[number] = before with { Slides = stored };
            return false;
        }

        WatchedLesson bare = new(stored, html, written, new WebSlides("", [], default, []), []);
        _lessons[number] = await LaidOutAsync(preview, bare, found, cancellationToken);
        return true;
    }

    private async Task<WatchedLesson> LaidOutAsync(
        PlanPreview preview, WatchedLesson lesson, IReadOnlyList<Diagnostic> found, CancellationToken cancellationToken)
    {
        (DeckContent deck, IPictureSource pictures) = _editor.Content(preview, lesson.Slides, lesson.Html);
        WebSlides web = await _markup.WriteAsync(deck, pictures, cancellationToken);
        return lesson with { Web = web, Findings = [.. found, .. web.Diagnostics] };
    }

    private async Task<GenerationResult> WriteAsync(PlanPreview preview, EditedLesson slides, CancellationToken cancellationToken)
    {
        GenerationResult made = await _editor.WriteAsync(preview, slides, cancellationToken);
        if (hasModel)
        {
            CostUsd += new ModelLedger(made.Attempts).CostUsd;
        }

        return made;
    }
}
