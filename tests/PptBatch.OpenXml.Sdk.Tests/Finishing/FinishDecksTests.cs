using System.Collections.Concurrent;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.Extensions.DependencyInjection;
using PptBatch.Testing;
using PptBatch.Testing.Decks;

namespace PptBatch.OpenXml.Sdk.Tests.Finishing;

public sealed class FinishDecksTests : IDisposable
{
    private const string Complete = "faros/infographics/faros-complete.pptx";
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task FinishDecks_SeveralFinishers_RunInOrderOnEveryBatchDeckAndOnTheCompleteDeck()
    {
        ConcurrentQueue<string> calls = [];
        await RunAsync(builder => builder
            .FinishDecks((_, context, _) => Note(calls, "first", context))
            .FinishDecks<SecondFinisher>()
            .FinishDecks((_, context, _) => Note(calls, "third", context)), new CallList(calls));
        Assert.Equal(
            ["batch 1: 1, 2", "batch 2: 3", "complete: 1, 2, 3"],
            calls.Select(call => call.Split(" of ")[1]).Distinct().Order(StringComparer.Ordinal));
        Assert.All(calls.GroupBy(call => call.Split(" of ")[1], call => call.Split(" of ")[0]), deck =>
            Assert.Equal(["first", "second", "third"], deck));
        Assert.EndsWith("complete: 1, 2, 3", calls.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FinishDecks_NewPartsAndLinks_AreStoredValidAndTheSameEachTime()
    {
        string first = await RunAsync(builder => builder.FinishDecks(Stamp));
        byte[] bytes = await File.ReadAllBytesAsync(Path.Combine(first, Complete));
        Assert.Empty(SchemaCheck.Errors(Path.Combine(first, Complete)));
        using (PresentationDocument document = PresentationDocument.Open(Path.Combine(first, Complete), isEditable: false))
        {
            SlidePart slide = document.PresentationPart!.SlideParts.First(part => part.HyperlinkRelationships.Any());
            Assert.Contains(slide.HyperlinkRelationships, link =>
                link.Uri.Host == "example.org" && link.Id.StartsWith("rId", StringComparison.Ordinal));
            Assert.Equal("Finished", document.PackageProperties.Title);
        }

        string second = await RunAsync(builder => builder.FinishDecks(Stamp));
        Assert.Equal(bytes, await File.ReadAllBytesAsync(Path.Combine(second, Complete)));
    }

    [Fact]
    public async Task FinishDecks_FinisherThrows_EndsTheRunNamingDeckAndFinisherAndStoresNoDeck()
    {
        string? folder = null;
        PptBatchException error = await Assert.ThrowsAsync<PptBatchException>(() => RunAsync(
            builder => builder.FinishDecks((_, _, _) => ValueTask.CompletedTask)
                .FinishDecks((document, context, _) =>
                {
                    document.PresentationPart!.SlideParts.First().Slide!.Show = false;
                    return context.Batch is null ? throw new InvalidOperationException("no logo") : ValueTask.CompletedTask;
                }),
            at: made => folder = made));
        Assert.Equal("PB5070", error.Diagnostic.Code);
        Assert.Contains(
            "Function 2 of FinishDecks failed: InvalidOperationException: no logo", error.Diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains("faros-complete.pptx", error.Diagnostic.Place, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder!, Complete)));
        Assert.DoesNotContain(Directory.EnumerateFiles(folder!, "*", SearchOption.AllDirectories), file =>
            file.Contains("pptbatch-part", StringComparison.Ordinal));
    }

    [Fact]
    public void PptBatchOpenXml_ReferencesNoSdk() => Assert.DoesNotContain(
        typeof(DeckValidator).Assembly.GetReferencedAssemblies(), name =>
            name.Name!.StartsWith("DocumentFormat.", StringComparison.Ordinal));

    public void Dispose() => _folder.Dispose();

    private static ValueTask Stamp(PresentationDocument document, DeckContext context, CancellationToken cancellationToken)
    {
        SlidePart slide = document.PresentationPart!.SlideParts.OrderBy(part => part.Uri.ToString(), StringComparer.Ordinal).First();
        slide.AddHyperlinkRelationship(new Uri("https://example.org/course"), isExternal: true);
        document.PackageProperties.Title = "Finished";
        return ValueTask.CompletedTask;
    }

    private static ValueTask Note(ConcurrentQueue<string> calls, string name, DeckContext context)
    {
        string deck = context.Batch is { } batch ? $"batch {batch.Number}" : "complete";
        calls.Enqueue($"{name} of {deck}: {string.Join(", ", context.Lessons)}");
        return ValueTask.CompletedTask;
    }

    /// <summary>Runs a course of three lessons in batches of two.</summary>
    /// <returns>The folder that it was run in.</returns>
    private async Task<string> RunAsync(Action<PptBatchBuilder> finish, CallList? calls = null, Action<string>? at = null)
    {
        string name = Guid.NewGuid().ToString("N");
        _folder.Write(
            $"{name}/faros/book/book.json",
            """
            {"metadata":{"title":"Faros"},"lessons":[
            {"title":"Uno","lesson_number":1,"module_number":1,"content":"## Tema\n\nEl faro mide la luz.\n"},
            {"title":"Dos","lesson_number":2,"module_number":1,"content":"## Tema\n\nEl faro mide el aire.\n"},
            {"title":"Tres","lesson_number":3,"module_number":1,"content":"## Tema\n\nEl faro mide el agua.\n"}]}
            """);
        string folder = _folder.PathOf(name);
        at?.Invoke(folder);
        ServiceCollection services = new();
        services.AddSingleton<TimeProvider>(new StoppedClock());
        services.AddSingleton(calls ?? new CallList([]));
        PptBatchBuilder builder = services.AddPptBatchOrchestration(options => options.BatchSize = 2)
            .UseFileArtifacts().UseOutlineGenerator()
            .UseInProcessExecutor(options => options.MaxConcurrency = 1).UseOpenXmlDecks();
        finish(builder);
        await using ServiceProvider provider = services.BuildServiceProvider();
        await provider.GetRequiredService<IDeckPipeline>().RunAsync(new DeckRequest { CourseBucket = folder, ProjectFolder = "faros" });
        return folder;
    }

    private sealed record CallList(ConcurrentQueue<string> Calls);

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);
    }

    private sealed class SecondFinisher(CallList list) : IPresentationFinisher
    {
        public ValueTask FinishAsync(PresentationDocument document, DeckContext context, CancellationToken cancellationToken) =>
            Note(list.Calls, "second", context);
    }
}
