using PptBatch.Scale.Course;
using PptBatch.Scale.Quotas;

namespace PptBatch.Scale.Simulation;

/// <summary>What all workers share: the clock, the model's quota, the sizes of the lessons, and which of them are stored.</summary>
internal sealed record CourseWork(EventClock Clock, ModelQuota Quota, WorkLoad Load, LessonSize[] Sizes, Random Random)
{
    /// <summary>Numbers of the lessons that have a checkpoint.</summary>
    public HashSet<int> Stored { get; } = [];

    /// <summary>Calls that were paid for, those of workers that died included.</summary>
    public List<LessonSize> Paid { get; } = [];

    public LessonSize SizeOf(int lesson) => Sizes[lesson - 1];
}
