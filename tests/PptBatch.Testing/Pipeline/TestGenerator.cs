using System.Collections.Concurrent;

namespace PptBatch.Testing.Pipeline;

/// <summary>A generator whose slides say what they were made from, and that can be told what to do before it answers.</summary>
public sealed class TestGenerator : ISlideGenerator
{
    private int _inFlight;
    private int _mostInFlight;

    public string Fingerprint { get; set; } = "test-1";

    /// <summary>Runs before a lesson is answered; what it returns, when it returns something, is the answer.</summary>
    public Func<int, CancellationToken, Task<GenerationResult?>> Before { get; set; } = (_, _) => Task.FromResult<GenerationResult?>(null);

    /// <summary>What answers in the place of a good reply, with all that the request has; null for that reply.</summary>
    public Func<LessonRequest, CancellationToken, Task<GenerationResult>>? Answer { get; set; }

    /// <summary>What answers where one slide is to be written again; null where only whole lessons are written.</summary>
    public Func<LessonRequest, int, Task<GenerationResult?>>? Again { get; set; }

    /// <summary>Numbers of the lessons asked for, in order of asking.</summary>
    public ConcurrentQueue<int> Asked { get; } = [];

    public int MostInFlight => _mostInFlight;

    public static string Html(Lesson lesson) =>
        $"<article class=\"lesson\" data-lesson=\"{lesson.Number}\"><section class=\"slide\">"
        + $"<h2>{lesson.Title}</h2><p>{lesson.Markdown}</p></section></article>";

    public async Task<GenerationResult> GenerateAsync(LessonRequest request, CancellationToken cancellationToken = default)
    {
        Asked.Enqueue(request.Lesson.Number);
        int now = Interlocked.Increment(ref _inFlight);
        InterlockedMax(ref _mostInFlight, now);
        try
        {
            return await Before(request.Lesson.Number, cancellationToken) ?? await (Answer ?? Good)(request, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _inFlight);
        }
    }

    public Task<GenerationResult?> RewriteAsync(
        LessonRequest request, string html, int slide, CancellationToken cancellationToken = default) =>
        Again is null ? Task.FromResult<GenerationResult?>(null) : Again(request, slide);

    private static Task<GenerationResult> Good(LessonRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(new GenerationResult { Html = Html(request.Lesson) });

    private static void InterlockedMax(ref int target, int value)
    {
        int seen = target;
        while (value > seen && Interlocked.CompareExchange(ref target, value, seen) is var current && current != seen)
        {
            seen = current;
        }
    }
}
