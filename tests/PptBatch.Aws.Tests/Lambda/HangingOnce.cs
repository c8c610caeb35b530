using PptBatch.Generation.Outline;

namespace PptBatch.Aws.Tests.Lambda;

/// <summary>Makes slides from the outline, but never answers the first time that it is asked for one lesson.</summary>
internal sealed class HangingOnce(int lesson) : ISlideGenerator
{
    private readonly OutlineSlideGenerator _outline = new();
    private int _asked;

    public string Fingerprint => _outline.Fingerprint;

    public async Task<GenerationResult> GenerateAsync(LessonRequest request, CancellationToken cancellationToken = default)
    {
        if (request.Lesson.Number == lesson && Interlocked.Increment(ref _asked) == 1)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        }

        return await _outline.GenerateAsync(request, cancellationToken);
    }
}
