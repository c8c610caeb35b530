namespace PptBatch.Conformance;

// What goes wrong with a lesson is a value; what is stored is used again.
public abstract partial class ExecutorConformance
{
    /// <summary>
    /// A lesson that cannot be written is a value in its outcome, is tried once, and the next run writes only that lesson.
    /// </summary>
    [Fact]
    public async Task Execute_LessonFails_IsAValueAndTheNextRunWritesOnlyThat()
    {
        DeckRequest request = await ReadyAsync();
        _site.Script.Before = call => Task.FromResult(call.Lesson == 4 ? new GenerationResult { Html = "" } : null);

        DeckResult partial = await RunAsync(request);
        Assert.Equal(DeckStatus.Partial, partial.Status);
        Assert.NotNull(partial.Deck);
        LessonOutcome failed = Assert.Single(partial.Batches.SelectMany(b => b.Lessons), lesson => lesson.Status == LessonStatus.Failed);
        Assert.Equal((4, "PB5011"), (failed.Number, failed.Failure?.Code));
        Assert.Equal(Enumerable.Range(1, Lessons), _site.Script.Asked.Order());

        _site.Script.Before = _ => Task.FromResult<GenerationResult?>(null);
        Assert.Equal(DeckStatus.Complete, (await RunAsync(request)).Status);
        Assert.Equal([1, 2, 3, 4, 4, 5], _site.Script.Asked.Order());
    }

    /// <summary>A generator that throws loses its own lesson and no other.</summary>
    [Fact]
    public async Task Execute_GeneratorThrows_LosesThatLessonAlone()
    {
        DeckRequest request = await ReadyAsync();
        _site.Script.Before = call =>
            call.Lesson == 2 ? throw new InvalidOperationException("broken") : Task.FromResult<GenerationResult?>(null);
        DeckResult result = await RunAsync(request);
        Assert.Equal(DeckStatus.Partial, result.Status);
        LessonOutcome failed = Assert.Single(result.Batches.SelectMany(b => b.Lessons), lesson => lesson.Status != LessonStatus.Generated);
        Assert.Equal((2, LessonStatus.Failed, "PB5010"), (failed.Number, failed.Status, failed.Failure?.Code));
    }

    /// <summary>Lessons whose slides are stored are not written again.</summary>
    [Fact]
    public async Task Execute_LessonsAreStored_WritesNone()
    {
        DeckRequest request = await ReadyAsync();
        await DecksOfOneProcessAsync(request);
        await RunAsync(request);
        _site.Script.Asked.Clear();
        DeckResult again = await RunAsync(request);
        Assert.Equal(DeckStatus.Complete, again.Status);
        Assert.Empty(_site.Script.Asked);
    }

    /// <summary>A course that was begun in one process is finished by the executor: stored lessons are read, the others written.</summary>
    [Fact]
    public async Task Execute_BegunElsewhere_WritesOnlyWhatIsMissing()
    {
        DeckRequest request = await ReadyAsync();
        _site.Script.Before = call => Task.FromResult(call.Lesson > 2 ? new GenerationResult { Html = "" } : null);
        await _site.RunAsync(request, InProcess);
        _site.Script.Before = _ => Task.FromResult<GenerationResult?>(null);
        _site.Script.Asked.Clear();

        DeckResult result = await RunAsync(request);
        Assert.Equal(DeckStatus.Complete, result.Status);
        Assert.Equal([3, 4, 5], _site.Script.Asked.Order());
        Assert.All(result.Batches[0].Lessons, lesson => Assert.Equal(LessonStatus.Reused, lesson.Status));
    }

    /// <summary>A lesson that is asked for anew is written again, together with what an earlier run left missing.</summary>
    [Fact]
    public async Task Execute_LessonToWriteAgain_IsWrittenWithWhatWasMissing()
    {
        DeckRequest request = await ReadyAsync();
        _site.Script.Before = call => Task.FromResult(call.Lesson == 4 ? new GenerationResult { Html = "" } : null);
        await RunAsync(request);
        _site.Script.Before = _ => Task.FromResult<GenerationResult?>(null);
        _site.Script.Asked.Clear();

        DeckResult result = await RunAsync(request with { Regenerate = [1] });
        Assert.Equal(DeckStatus.Complete, result.Status);
        Assert.Equal([1, 4], _site.Script.Asked.Order());
        Assert.Equal(LessonStatus.Generated, result.Batches[0].Lessons[0].Status);
    }
}
