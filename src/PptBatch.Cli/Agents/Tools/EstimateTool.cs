using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Protocol;
using PptBatch.Cli.Agents.Calls;
using PptBatch.Cli.Hosting;
using PptBatch.Cli.Options;

namespace PptBatch.Cli.Agents.Tools;

/// <summary><c>estimate</c>: what the model of this server would cost for a course.</summary>
internal sealed class EstimateTool(Workplace place) : AgentTool
{
    public override string Name => "estimate";

    public override string Title => "Estimate the cost of a run";

    public override string Description =>
        "Estimates what `run` would spend on the model of this server; makes no call to it and writes nothing. Returns US dollars as "
        + "low, likely and high for all lessons that are not stored yet, null where the price is not known, and how many are stored.";

    public override IReadOnlyList<Parameter> Parameters { get; } =
        [CourseParameters.Course, CourseParameters.Out, CourseParameters.Book];

    public override async Task<CallToolResult> RunAsync(AgentCall call, CancellationToken cancellationToken)
    {
        AskedCourse asked = await AskedCourse.OfAsync(place, call.Arguments, cancellationToken);
        ChatGeneratorOptions options = place.Model!.Options();
        await using ServiceProvider services = Composition.Build(ChosenLook.Default);
        PlanPreview preview = await services.GetRequiredService<IDeckPipeline>().PlanAsync(asked.Request, cancellationToken);
        StoredRuns runs = services.GetRequiredService<StoredRuns>();
        CourseLocation output = preview.Plan.Output;
        IReadOnlySet<int> stored = await runs.FindReusableAsync(output, preview.Book, options, cancellationToken);
        CostEstimate estimate = CostEstimator.Estimate(
            preview.Book, options, stored, batch: place.Model.Batch is not null, await runs.ReadLedgerAsync(output, cancellationToken));
        return Answer.Of(new JsonObject
        {
            ["model"] = estimate.Model,
            ["prices_as_of"] = estimate.PricesAsOf,
            ["lessons"] = estimate.Lessons.Count,
            ["lessons_stored"] = estimate.Lessons.Count(lesson => lesson.Stored),
            ["usd"] = estimate.CostUsd is { } cost
                ? new JsonObject { ["low"] = cost.Low, ["likely"] = cost.Likely, ["high"] = cost.High }
                : null,
        });
    }
}
