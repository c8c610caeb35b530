using AngleSharp.Dom;
using PptBatch.Testing;
using Xunit.Abstractions;

namespace PptBatch.Tests.Generation.Grounding;

/// <summary>Lies planted in honest slides, each alone: nearly all are found.</summary>
public sealed class PlantedInventionsTests(ITestOutputHelper output)
{
    private const int Inventions = 200;
    private const double Found = 0.95;

    private static readonly string[] Kinds = ["changed digit", "new figure", "swapped answer", "new name"];

    [Theory]
    [InlineData(20261201)]
    [InlineData(7)]
    public async Task Doubts_OfInventionsInTheSampleCourse_FindNearlyAll(int seed) =>
        AssertFound(await GroundedLesson.OfTheSampleAsync(), seed);

    [SharedTheory]
    [InlineData(20261201)]
    [InlineData(7)]
    public void Doubts_OfInventionsInReplies_FindNearlyAll(int seed) => AssertFound(GroundedLesson.OfTheReplies(), seed);

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("pt")]
    [InlineData("fr")]
    [InlineData("de")]
    [InlineData("it")]
    [InlineData("zh")]
    [InlineData("ja")]
    [InlineData("ar")]
    public async Task Doubts_OfInventionsInEachLanguage_FindNearlyAllAndNoneOfWhatTheLessonSays(string language)
    {
        GroundedLesson lesson = await GroundedLesson.SpokenAsync(language);
        Assert.Empty(lesson.Doubts());
        AssertFound([lesson], 11, [.. Kinds, "changed cell", "number in words"], language);
    }

    private void AssertFound(IReadOnlyList<GroundedLesson> lessons, int seed, string[]? kinds = null, string language = "es")
    {
        kinds ??= Kinds;
        Random random = new(seed);
        Invention invention = new(random, language);
        List<string> missed = [];
        int planted = 0;
        for (int tries = 0; planted < Inventions; tries++)
        {
            Assert.True(tries < Inventions * 1000, "Too few slides take an invention.");
            string kind = kinds[planted % kinds.Length];
            GroundedLesson lesson = lessons[random.Next(lessons.Count)];
            List<IElement> slides = [.. GroundedLesson.Article(lesson.Html).QuerySelectorAll("section")];
            IElement slide = slides[random.Next(slides.Count)];
            HashSet<string> before = [.. lesson.Grounding.Doubts(slide)];
            if (invention.Plant(slide, kind) is not { } what)
            {
                continue;
            }

            planted++;
            if (!lesson.Grounding.Doubts(slide).Except(before).Any())
            {
                missed.Add($"{kind}: {what} · {slide.QuerySelector("h2")?.TextContent}");
            }
        }

        missed.ForEach(output.WriteLine);
        Assert.True(missed.Count <= Inventions * (1 - Found), $"{missed.Count} of {Inventions} missed:\n{string.Join('\n', missed)}");
    }
}
