using Microsoft.Extensions.Time.Testing;

namespace PptBatch.Aws.Tests.Lambda;

/// <summary>A generator that takes 13 of a function's 15 minutes for one lesson, on a clock of its worker's own.</summary>
internal sealed class SlowLesson
{
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);

    public SlowLesson(int number) => Generator.Before = (lesson, _) =>
    {
        _clock.Advance(lesson == number ? TimeSpan.FromMinutes(13) : TimeSpan.Zero);
        return Task.FromResult<GenerationResult?>(null);
    };

    public TestGenerator Generator { get; } = new();

    /// <summary>Starts a worker that writes one lesson after the other by that clock.</summary>
    public void StartWorker(FanOut hosts) => hosts.StartWorker(
        invocation => invocation with { Deadline = _clock.GetUtcNow().AddMinutes(15) }, options => options.MaxConcurrency = 1, _clock);
}
