using PptBatch;

namespace WebHost;

/// <summary>What clients are told of a run: nothing of the folders of this machine.</summary>
internal sealed record DeckState(string Run, string State, int Lessons, int LessonsReady, int Slides, string? Code, string? Failure)
{
    public static DeckState Of(DeckRunStatus status) => new(
        status.RunId,
        status.State.ToString(),
        status.LessonCount,
        status.LessonsReady,
        status.SlideCount,
        status.Failure?.Code,
        status.Failure?.Message);
}
