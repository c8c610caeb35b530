using PptBatch.Generation.Chat.Parts;
using PptBatch.Generation.Chat.Pricing;
using PptBatch.Testing;
using PptBatch.Tests.Generation.Grounding;

namespace PptBatch.Tests.Generation.Chat.Estimating;

public sealed class CostEstimatorTests
{
    private const string Sonnet = "global.anthropic.claude-sonnet-4-5";

    [Theory]
    [InlineData(Sonnet, 3.168)]
    [InlineData("global.anthropic.claude-haiku-4-5", 1.056)]
    public void CostOf_SixteenLessonsOfTheCourse_IsTheSumOfTheList(string model, double dollars) =>
        Assert.Equal((decimal)dollars, 16 * PriceTable.Embedded.CostOf(model, new TokenUsage(6000, 12000)));

    [Fact]
    public void Estimate_FullLesson_LiesAroundItsOrdinarySlides()
    {
        CostEstimate estimate = CostEstimator.Estimate(Course(7000), Options(Sonnet));

        LessonEstimate lesson = estimate.Lessons[1];
        Assert.InRange(lesson.OutputTokens.Likely, 6_000, 8_000);
        Assert.True(lesson.CostUsd!.Low < lesson.CostUsd.Likely && lesson.CostUsd.Likely < lesson.CostUsd.High);
        Assert.Equal(estimate.Lessons.Sum(part => part.CostUsd!.Likely), estimate.CostUsd!.Likely);
        Assert.Equal("2026-11-24", estimate.PricesAsOf);
    }

    [Fact]
    public void Estimate_FirstLesson_PaysForWritingTheCache()
    {
        IReadOnlyList<LessonEstimate> lessons = CostEstimator.Estimate(Course(7000), Options(Sonnet)).Lessons;
        Assert.True(lessons[0].CostUsd!.Likely > lessons[1].CostUsd!.Likely);
        Assert.All(lessons, lesson => Assert.Equal(2 * lesson.CostUsd!.Likely, lesson.CostUsd.High));
    }

    [Fact]
    public void Estimate_LongestLessonThatIsNotStored_IsTheOneThatPaysForWritingTheCache()
    {
        CourseBook course = Course(300);
        CourseModule module = course.Modules[0];
        Lesson[] lessons = [module.Lessons[0], .. module.Lessons.Skip(1).Select(lesson => lesson with { Markdown = lesson.Markdown + "Y más." })];
        CostEstimate estimate = CostEstimator.Estimate(
            course with { Modules = [module with { Lessons = lessons }] }, Options(Sonnet), new HashSet<int> { 2 });
        Assert.True(estimate.Lessons[2].CostUsd!.Likely > 1.2m * estimate.Lessons[0].CostUsd!.Likely);
    }

    [Fact]
    public void Estimate_ByABatchJob_IsHalfThePriceAndItsHighHasTheSingleCallsToo()
    {
        ChatGeneratorOptions options = Options(Sonnet);
        options.Review = true;
        CostRange single = CostEstimator.Estimate(Course(7000), options).Lessons[1].CostUsd!;
        options.Review = false;
        CostRange job = CostEstimator.Estimate(Course(7000), options, batch: true).Lessons[1].CostUsd!;
        options.Review = true;
        CostRange looked = CostEstimator.Estimate(Course(7000), options, batch: true).Lessons[1].CostUsd!;
        Assert.Equal(job.Likely, looked.Likely);
        Assert.Equal(single.High + (2 * job.Likely), looked.High);
    }

    [Fact]
    public void Estimate_ShortLesson_CostsLess()
    {
        CostEstimate full = CostEstimator.Estimate(Course(7000), Options(Sonnet));
        CostEstimate brief = CostEstimator.Estimate(Course(300), Options(Sonnet));
        Assert.True(brief.CostUsd!.Likely < full.CostUsd!.Likely / 3);
    }

    // Replies of 13 to 23 slides, to a prompt that asked for 24 of each lesson: what is held is what a slide takes.
    [SharedFact]
    public void Estimate_OfASlide_LiesWithinAQuarterOfWhatASlideOfTheRepliesTakes() => Assert.All(GroundedLesson.OfTheReplies(), lesson =>
    {
        double written = lesson.Html.Length / 3.5 / lesson.SlideCount;
        ChatGeneratorOptions options = Options(Sonnet);
        options.SlidesPerLesson = 24;
        double code = new LessonPart(lesson.Request, 24).Matter.CodeLength / 3.5;
        CostEstimate estimate = CostEstimator.Estimate(lesson.Request.Course, options);
        Assert.InRange((estimate.Lessons[0].OutputTokens.Likely - code) / 24, written * 0.75, written * 1.25);
    });

    [Fact]
    public void Estimate_WithTheCoursesOwnLedger_LearnsWhatItsLessonsUse()
    {
        CostEstimate before = CostEstimator.Estimate(Course(7000), Options(Sonnet));
        ModelAttempt[] ledger =
        [
            .. before.Lessons.Select(lesson => new ModelAttempt
            {
                Lesson = lesson.Number, Model = Sonnet, Purpose = "write", Outcome = "Complete",
                InputTokens = lesson.InputTokens.Likely, OutputTokens = lesson.OutputTokens.Likely / 2,
            }),
        ];
        CostEstimate after = CostEstimator.Estimate(Course(7000), Options(Sonnet), ledger: ledger);
        Assert.All(before.Lessons.Zip(after.Lessons), pair => Assert.InRange(
            pair.Second.OutputTokens.Likely, pair.First.OutputTokens.Likely * 0.49, pair.First.OutputTokens.Likely * 0.51));
        Assert.Equal(before.CostUsd!.High, after.CostUsd!.High);

        // One lesson says less of a course than three.
        CostEstimate early = CostEstimator.Estimate(Course(7000), Options(Sonnet), ledger: ledger[..1]);
        Assert.InRange(early.Lessons[2].OutputTokens.Likely, before.Lessons[2].OutputTokens.Likely * 0.82,
            before.Lessons[2].OutputTokens.Likely * 0.85);
    }

    [Fact]
    public void Estimate_StoredLesson_CostsNothing()
    {
        CostEstimate estimate = CostEstimator.Estimate(Course(7000), Options(Sonnet), new HashSet<int> { 1, 3 });
        Assert.Equal([0m, 0m], [estimate.Lessons[0].CostUsd!.High, estimate.Lessons[2].CostUsd!.High]);
        Assert.Equal(estimate.Lessons[1].CostUsd, estimate.CostUsd);
    }

    [Fact]
    public void Estimate_UnknownModel_HasAnUnknownCostAndNeverZero()
    {
        CostEstimate estimate = CostEstimator.Estimate(Course(7000), Options("acme.large-1"));
        Assert.Null(estimate.CostUsd);
        Assert.All(estimate.Lessons, lesson => Assert.Null(lesson.CostUsd));
        Assert.True(estimate.Lessons[0].OutputTokens.Likely > 0);
    }

    [Fact]
    public void Estimate_PriceFileOfTheUser_ReplacesTheEmbeddedPrices()
    {
        using TemporaryFolder folder = new();
        folder.Write("prices.json", """
            { "asOf": "2027-01-01", "source": "ours", "regionalFactor": 1, "batchFactor": 0.5, "models": [ { "id": "acme.large-1", "input": 1, "output": 2 } ] }
            """);
        ChatGeneratorOptions options = Options("acme.large-1");
        options.PriceFile = folder.PathOf("prices.json");

        CostEstimate estimate = CostEstimator.Estimate(Course(7000), options);

        Assert.Equal("2027-01-01", estimate.PricesAsOf);
        Assert.True(estimate.CostUsd!.Likely > 0);
    }

    [Fact]
    public void Estimate_PriceFileThatIsNotThere_NamesIt()
    {
        ChatGeneratorOptions options = Options(Sonnet);
        options.PriceFile = "no-such-prices.json";
        PptBatchException error = Assert.Throws<PptBatchException>(() => CostEstimator.Estimate(Course(7000), options));
        Assert.Contains("no-such-prices.json", error.Message, StringComparison.Ordinal);
    }

    private static ChatGeneratorOptions Options(string model) => new() { WriterModel = model };

    private static CourseBook Course(int characters)
    {
        Lesson[] lessons = [.. Enumerable.Range(1, 3).Select(number => new Lesson
        {
            Number = number, Title = $"Lección {number}", ModuleNumber = 1,
            Markdown = string.Concat(Enumerable.Repeat("El faro mide. ", characters / 14)),
        })];
        return new CourseBook
        {
            Title = "Curso",
            Language = "es",
            Modules = [new CourseModule(1, "Módulo", lessons)],
            Source = new BookSource(new ArtifactKey("bucket", "curso/book/book.json"), new string('0', 64)),
        };
    }
}
