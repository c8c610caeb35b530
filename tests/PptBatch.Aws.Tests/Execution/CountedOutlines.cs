using System.Collections.Concurrent;
using PptBatch.Generation.Outline;

namespace PptBatch.Aws.Tests.Execution;

/// <summary>The outline generator, which every worker has, with its calls counted.</summary>
internal sealed class CountedOutlines : ISlideGenerator
{
    private readonly OutlineSlideGenerator _inner = new();

    public string Fingerprint => _inner.Fingerprint;

    /// <summary>Numbers of the lessons asked for, in order of asking.</summary>
    public ConcurrentQueue<int> Asked { get; } = [];

    /// <summary>Runs before each call with the number of calls until then.</summary>
    public Action<int> Before { get; set; } = _ => { };

    public Task<GenerationResult> GenerateAsync(LessonRequest request, CancellationToken cancellationToken = default)
    {
        Before(Asked.Count);
        Asked.Enqueue(request.Lesson.Number);
        return _inner.GenerateAsync(request, cancellationToken);
    }
}
