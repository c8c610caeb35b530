using PptBatch.Books;
using PptBatch.Execution;
using PptBatch.Planning;

namespace PptBatch.Pipeline;

/// <summary>The first two steps of a run: reads the course that a request names, and plans it.</summary>
internal sealed class CoursePlanning(
    CourseBookReader reader, PlannedBooks books, BatchPlanBuilder builder, PptBatchOptions options, IDeckRenderer? renderer = null)
{
    public async Task<PlanPreview> PlanAsync(DeckRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        CourseLocation input = Location(request.CourseBucket, request.ProjectFolder);
        CourseLocation output = request.Output is null ? input : Location(request.Output.Bucket, request.Output.Folder);
        CourseBook book = await reader.ReadAsync(input, request.BookPath, request.BookType, cancellationToken);
        DeckLook? look = renderer is null ? request.Look : await renderer.PrepareAsync(request.Look, cancellationToken);
        PlanningOptions splitting = new() { BatchSize = request.BatchSize ?? options.BatchSize };
        BatchPlan plan = builder.Build(book, input, output, splitting, look, Checked(request.Writing, options.Writing));
        books.Remember(plan, book);
        return new PlanPreview(plan, book);
    }

    private static WritingSettings? Checked(WritingSettings? asked, WritingSettings? usual)
    {
        WritingSettings writing = new()
        {
            Mode = asked?.Mode ?? usual?.Mode,
            Model = asked?.Model ?? usual?.Model,
            MaxCostUsd = asked?.MaxCostUsd ?? usual?.MaxCostUsd,
            TokensPerMinute = asked?.TokensPerMinute ?? usual?.TokensPerMinute,
        };
        return writing.Problem() is { } problem
            ? throw new PptBatchException(new Diagnostic(
                "PB1045", DiagnosticSeverity.Error, problem, nameof(DeckRequest.Writing), "Change it, or leave it out."))
            : writing == new WritingSettings() ? null
            : writing;
    }

    private static CourseLocation Location(string bucket, string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(bucket);
        ArgumentNullException.ThrowIfNull(folder);
        string trimmed = folder.Trim('/');
        ArtifactPath.ThrowIfUnsafe(trimmed);
        return new CourseLocation(bucket, trimmed);
    }
}
