using PptBatch.Tests.Planning;

namespace PptBatch.Tests.Reporting;

/// <summary>A run of three lessons in two batches, one of which failed.</summary>
internal static class FinishedRun
{
    public static readonly Diagnostic Failure =
        new("PB5011", DiagnosticSeverity.Error, "The slides <broke> & ended.", "lesson 3", "Run again.");

    public static DeckResult Partial { get; } = new()
    {
        Status = DeckStatus.Partial,
        Plan = PlanFixture.Plan(),
        Deck = PlanFixture.Folder.Key("infographics/Señales complete.pptx"),
        SlideCount = 12,
        Duration = TimeSpan.FromSeconds(2.3456),
        Batches =
        [
            new BatchOutcome
            {
                Batch = new Batch(1, 1, 2),
                Deck = PlanFixture.Folder.Key("infographics/infographic_1.pptx"),
                SlideCount = 9,
                Lessons = [Lesson(1, LessonStatus.Generated), Lesson(2, LessonStatus.Reused)],
            },
            new BatchOutcome
            {
                Batch = new Batch(2, 3, 3),
                Deck = PlanFixture.Folder.Key("infographics/infographic_2.pptx"),
                SlideCount = 3,
                Lessons = [Lesson(3, LessonStatus.Failed) with { Failure = Failure }],
            },
        ],
        Ledger = new ModelLedger([Call(1, "write", "Complete", 0.25m)]),
        Diagnostics = [Failure],
    };

    public static ModelAttempt Call(int lesson, string purpose, string outcome, decimal? cost = 0) => new()
    {
        Lesson = lesson, Model = "m", Purpose = purpose, Outcome = outcome, InputTokens = 10, OutputTokens = 5, CostUsd = cost,
    };

    private static LessonOutcome Lesson(int number, LessonStatus status) =>
        new() { Number = number, Title = $"Lección <{number}>", Status = status };
}
