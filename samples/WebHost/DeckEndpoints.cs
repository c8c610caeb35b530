using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http.HttpResults;
using PptBatch;

namespace WebHost;

/// <summary>Decks over HTTP: start, look, follow, download, cancel.</summary>
internal static class DeckEndpoints
{
    private const string PowerPoint = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

    public static void MapDecks(this IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder decks = routes.MapGroup("/decks/{course}");
        decks.AddEndpointFilter(RefusePathsAsync);
        decks.MapPost("", StartAsync);
        decks.MapGet("", StatusAsync);
        decks.MapGet("events", Events);
        decks.MapMethods("file", [HttpMethods.Get, HttpMethods.Head], FileAsync);
        decks.MapDelete("", Cancel);
    }

    private static async Task<IResult> StartAsync(
        string course, DeckJobs jobs, CancellationToken cancellationToken, string? design = null, string? theme = null)
    {
        try
        {
            DeckJob job = await jobs.StartAsync(course, new DeckLook { Design = design, Theme = theme }, cancellationToken);
            return Results.Accepted($"/decks/{Uri.EscapeDataString(course)}", DeckState.Of(job.Run.Status));
        }
        catch (PptBatchException error)
        {
            return Problem(error.Diagnostic);
        }
    }

    private static async Task<IResult> StatusAsync(string course, DeckJobs jobs, CancellationToken cancellationToken) =>
        await jobs.StatusAsync(course, cancellationToken) is { } status ? Results.Ok(DeckState.Of(status)) : Results.NotFound();

    private static IResult Events(string course, DeckJobs jobs, CancellationToken cancellationToken) =>
        jobs.Find(course) is { } job ? TypedResults.ServerSentEvents(ToldAsync(job, cancellationToken)) : Results.NotFound();

    private static async IAsyncEnumerable<SseItem<object>> ToldAsync(
        DeckJob job, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (DeckProgress happened in job.Events.ReadAsync(cancellationToken))
        {
            object? told = happened switch
            {
                LessonFinished(_, var lesson) => new { lesson = lesson.Number, status = lesson.Status.ToString() },
                BatchFinished(var batch) => new { batch = batch.Batch.Number, slides = batch.SlideCount },
                _ => null,
            };
            if (told is not null)
            {
                yield return new SseItem<object>(told, happened is LessonFinished ? "lesson" : "batch");
            }
        }

        yield return new SseItem<object>(DeckState.Of(job.Run.Status), "end");
    }

    // The file store reads from a file, so a part of the deck can be asked for: a download that broke off goes on.
    private static async Task<IResult> FileAsync(
        string course, DeckJobs jobs, IArtifactStore store, CancellationToken cancellationToken)
    {
        DeckRunStatus? status = await jobs.StatusAsync(course, cancellationToken);
        if (status?.Deck is not { } deck || await store.FindAsync(deck, cancellationToken) is not { } info
            || await store.OpenReadAsync(deck, cancellationToken) is not { } content)
        {
            return status is null ? Results.NotFound() : Results.Conflict(DeckState.Of(status));
        }

        return Results.Stream(
            content, PowerPoint, course + ".pptx", info.LastModified,
            new Microsoft.Net.Http.Headers.EntityTagHeaderValue($"\"{info.Version}\""), enableRangeProcessing: true);
    }

    private static Results<Accepted<DeckState>, NotFound> Cancel(string course, DeckJobs jobs)
    {
        if (jobs.Find(course) is not { } job)
        {
            return TypedResults.NotFound();
        }

        job.Run.Cancel();
        return TypedResults.Accepted((string?)null, DeckState.Of(job.Run.Status));
    }

    /// <summary>A course is the name of a folder, and nothing that leads elsewhere.</summary>
    private static async ValueTask<object?> RefusePathsAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        string course = (string)context.HttpContext.Request.RouteValues["course"]!;
        return course is "." or ".." || course.AsSpan().IndexOfAny('/', '\\', '\0') >= 0
            ? Results.Problem("A course is the name of a folder.", statusCode: StatusCodes.Status400BadRequest)
            : await next(context);
    }

    private static IResult Problem(Diagnostic finding) => Results.Problem(
        finding.Message,
        statusCode: finding.Code == "PB5064" ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity,
        extensions: new Dictionary<string, object?> { ["code"] = finding.Code, ["fix"] = finding.Fix });
}
