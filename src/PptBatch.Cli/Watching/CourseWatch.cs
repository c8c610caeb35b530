using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using PptBatch.OpenXml.Rendering;
using PptBatch.Preview;

namespace PptBatch.Cli.Watching;

/// <summary>
/// The slides of a course as it is on the disk now. Only what changed is written and laid out again. Without a model lessons are written as
/// they change and nothing is stored; with one they are written when somebody asks for it, because it costs money.
/// </summary>
internal sealed class CourseWatch(IServiceProvider services, DeckRequest request, bool hasModel) : IDisposable
{
    private readonly IDeckPipeline _pipeline = services.GetRequiredService<IDeckPipeline>();
    private readonly StoredSlides _slides = services.GetRequiredService<StoredSlides>();
    private readonly SlideDrafts _drafts = services.GetRequiredService<SlideDrafts>();
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

    /// <summary>Stores other HTML for a slide; the version before is kept.</summary>
    /// <returns>What keeps it from being done, or null.</returns>
    public async Task<string?> EditAsync(int number, int slide, SlideEdit edit, CancellationToken cancellationToken)
    {
        if (Lesson(number) is not { } lesson || lesson.Shown.Slides.ElementAtOrDefault(slide - 1) is not { } was || was != edit.Was)
        {
            return "The slide has changed since the page showed it. Open it again.";
        }

        try
        {
            await _slides.SaveAsync(lesson.Shown.With(slide, edit.Now ?? ""), cancellationToken);
        }
        catch (PptBatchException error)
        {
            return $"{error.Message} {error.Diagnostic.Fix}";
        }

        await RefreshAsync(cancellationToken);
        return null;
    }

    /// <summary>Has a slide written again, for a person to accept or not; nothing is stored but what its model calls cost.</summary>
    /// <returns>
    /// The lesson with the new slide in it, or what keeps it from being done; and whether all of the lesson was written for it.
    /// </returns>
    public async Task<(WatchedLesson? Proposed, bool WholeLesson, string? Problem)> ProposeAsync(
        int number, int slide, CancellationToken cancellationToken)
    {
        if (Lesson(number) is not { } lesson || slide < 1 || slide > lesson.Shown.Slides.Count)
        {
            return (null, false, "The lesson has no such slide.");
        }

        SlideDraft draft = await PaidAsync(() => _drafts.RewriteAsync(lesson.Shown, slide, cancellationToken));
        return draft.Lesson is { } changed
            ? (await LaidOutAsync(lesson with { Shown = changed }, draft.Diagnostics, cancellationToken), draft.WholeLesson, null)
            : (null, draft.WholeLesson, draft.Failure!.Message);
    }

    /// <summary>Has the generator write a lesson that is not written yet, and stores it.</summary>
    /// <returns>What keeps it from being done, or null.</returns>
    public async Task<string?> WriteAsync(int number, CancellationToken cancellationToken)
    {
        if (Lesson(number) is not { } lesson)
        {
            return "There is no such lesson.";
        }

        SlideDraft draft = await PaidAsync(() => _drafts.WriteAsync(lesson.Stored, cancellationToken));
        if (draft.Lesson is not { } written)
        {
            return draft.Failure!.Message;
        }

        try
        {
            // What was written may have cost money: it is stored also when the tool ends.
            await _slides.SaveAsync(written, CancellationToken.None);
        }
        catch (PptBatchException error)
        {
            return error.Message;
        }

        await RefreshAsync(cancellationToken);
        return null;
    }

    public void Dispose() => _turn.Dispose();

    private async Task<bool> RefreshAsync(PlanPreview preview, int number, CancellationToken cancellationToken)
    {
        StoredLesson stored = (await _slides.FindCurrentAsync(preview, number, cancellationToken))!;
        WatchedLesson? before = Lesson(number);
        bool same = before is not null && before.Stored.Key == stored.Key;
        string? written = same ? before!.Written : null;
        IReadOnlyList<Diagnostic> found = [];
        if (stored.Html is null && written is null && !hasModel)
        {
            SlideDraft draft = await _drafts.WriteAsync(stored, cancellationToken);
            (written, found) = (draft.Lesson?.Html, draft.Failure is { } failure ? [failure] : draft.Diagnostics);
        }

        StoredLesson shown = stored.Html is null && written is not null ? stored.With(written) : stored;
        if (same && before!.Shown.Html == shown.Html)
        {
            _lessons[number] = before with { Stored = stored, Shown = shown };
            return false;
        }

        WatchedLesson bare = new(stored, shown, written, new WebSlides("", [], default, []), []);
        _lessons[number] = await LaidOutAsync(bare, found, cancellationToken);
        return true;
    }

    private async Task<WatchedLesson> LaidOutAsync(
        WatchedLesson lesson, IReadOnlyList<Diagnostic> found, CancellationToken cancellationToken)
    {
        WebSlides web = await _markup.WriteAsync(lesson.Shown.Content(), _slides.PicturesOf(lesson.Shown), cancellationToken);
        return lesson with { Web = web, Findings = [.. found, .. web.Diagnostics] };
    }

    private async Task<SlideDraft> PaidAsync(Func<Task<SlideDraft>> write)
    {
        try
        {
            SlideDraft draft = await write();
            if (hasModel)
            {
                CostUsd += new ModelLedger(draft.Attempts).CostUsd;
            }

            return draft;
        }
        catch (PptBatchException error)
        {
            return new SlideDraft { Failure = error.Diagnostic };
        }
    }
}
