using PptBatch.Testing;
using Xunit.Abstractions;

namespace PptBatch.Tests.Generation.Grounding;

public sealed class HonestSlidesTests(ITestOutputHelper output)
{
    private const double MostDoubted = 1.0 / 50;

    [Fact]
    public async Task Doubts_OfTheSampleCourse_AreOfOneSlideInFiftyAtMost() => AssertBelieved(await GroundedLesson.OfTheSampleAsync());

    [SharedFact]
    public void Doubts_OfHonestReplies_AreOfOneSlideInFiftyAtMost() => AssertBelieved(GroundedLesson.OfTheReplies());

    private void AssertBelieved(IReadOnlyList<GroundedLesson> lessons)
    {
        List<string> doubts = [.. lessons.SelectMany(lesson => lesson.Doubts())];
        doubts.ForEach(output.WriteLine);
        int slides = lessons.Sum(lesson => lesson.SlideCount);
        Assert.True(doubts.Count <= slides * MostDoubted, $"{doubts.Count} of {slides} slides:\n{string.Join('\n', doubts)}");
    }
}
