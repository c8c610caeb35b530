using System.Text;
using System.Text.Json.Serialization.Metadata;
using PptBatch.Dispatch.Messages;

namespace PptBatch.Tests.Dispatch.Messages;

/// <summary>
/// The records that cross between hosts, workers and state machines, as version 1 writes them: a change is a new version.
/// </summary>
public sealed class WireJsonTests
{
    private static readonly CourseLocation Course = new("courses", "faros");
    private static readonly BatchOrder Order = new()
    {
        Output = Course, RunId = "20260302T093000Z-0123456789ab", Batch = 2, Round = 3, EarlierRound = 2,
    };

    [Fact]
    public void Serialize_BatchOrder_MatchesTheGoldenFile() => Match(Order, WireJsonContext.Default.BatchOrder);

    [Fact]
    public void Serialize_RoundLease_MatchesTheGoldenFile() =>
        Match(new RoundLease("request-1", DateTimeOffset.UnixEpoch, 2), WireJsonContext.Default.RoundLease);

    [Fact]
    public void Serialize_RunState_MatchesTheGoldenFile() => Match(
        new RunState
        {
            SchemaVersion = RunState.CurrentSchemaVersion,
            Request = new DeckOrder
            {
                CourseBucket = "courses", ProjectFolder = "faros", BookVersionKey = "faros/book/book.json", BatchSize = 6,
                Output = new CourseLocation("results", "out"), RunId = Order.RunId,
            },
            Output = Course,
            RunId = Order.RunId,
            AutoCombine = true,
            TotalLessons = 16,
            TotalBatches = 3,
            Pass = 2,
            EventsLeft = 24_000,
            LessonsLeft = 4,
            Next = "inline",
            Orders = [Order],
        },
        WireJsonContext.Default.RunState);

    [Fact]
    public void Serialize_BatchOutcome_MatchesTheGoldenFile() => Match(
        new BatchOutcome
        {
            Batch = new Batch(2, 7, 8),
            Deck = Course.Key("infographics/infographic_2.pptx"),
            SlideCount = 9,
            Lessons =
            [
                new LessonOutcome { Number = 7, Title = "Lentes", Status = LessonStatus.Generated, SlideCount = 8 },
                new LessonOutcome
                {
                    Number = 8, Title = "Torres", Status = LessonStatus.Failed, SlideCount = 1,
                    Failure = new Diagnostic("PB5011", DiagnosticSeverity.Error, "The slides cannot be used.", "lesson 8", "Run again."),
                },
            ],
        },
        WireJsonContext.Default.BatchOutcome);

    private static void Match<T>(T value, JsonTypeInfo<T> type) =>
        Snapshooter.Xunit.Snapshot.Match(Encoding.UTF8.GetString(WireJson.Serialize(value, type)) + "\n");
}
