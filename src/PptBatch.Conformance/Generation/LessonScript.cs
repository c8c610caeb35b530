using System.Collections.Concurrent;
using PptBatch.Conformance.Processes;

namespace PptBatch.Conformance.Generation;

/// <summary>What the generators of all hosts and workers of a fact do, and which lessons they were asked for.</summary>
internal sealed class LessonScript
{
    /// <summary>Runs before a lesson is answered; what it returns, when it returns something, is the answer.</summary>
    public Func<LessonCall, Task<GenerationResult?>> Before { get; set; } = _ => Task.FromResult<GenerationResult?>(null);

    /// <summary>Numbers of the lessons asked for, in order of asking.</summary>
    public ConcurrentQueue<int> Asked { get; } = [];

    /// <summary>The generator of one process.</summary>
    public ISlideGenerator GeneratorOf(Lifeline life) => new ProcessGenerator(this, life);

    private static GenerationResult Written(Lesson lesson) => new()
    {
        Html = $"<article class=\"lesson\" data-lesson=\"{lesson.Number}\"><section class=\"slide\">"
            + $"<h2>{lesson.Title}</h2><p>{lesson.Markdown}</p></section></article>",
    };

    private sealed class ProcessGenerator(LessonScript script, Lifeline life) : ISlideGenerator
    {
        public string Fingerprint => "conformance-1";

        public Task<GenerationResult> GenerateAsync(LessonRequest request, CancellationToken cancellationToken = default) =>
            life.PassAsync(async () =>
            {
                script.Asked.Enqueue(request.Lesson.Number);
                return await script.Before(new LessonCall(request.Lesson.Number, life, cancellationToken)) ?? Written(request.Lesson);
            });
    }
}

/// <summary>One call of a generator.</summary>
/// <param name="Lesson">The lesson's number.</param>
/// <param name="Place">The process that makes the call.</param>
/// <param name="CancellationToken">Cancelled when the process stops its work.</param>
internal sealed record LessonCall(int Lesson, Lifeline Place, CancellationToken CancellationToken);
