using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.DependencyInjection;
using PptBatch.Cli.Hosting;
using PptBatch.Cli.Options;
using PptBatch.Cli.Printing;

namespace PptBatch.Cli.Commands;

/// <summary><c>pptbatch estimate</c>: what a model's slides for a course would cost, before any call is made.</summary>
internal static class EstimateCommand
{
    public static Command Create()
    {
        CourseOptions course = new();
        ModelOptions model = new(required: true);
        Option<bool> json = new("--json") { Description = "Write the estimate to standard output as JSON." };
        Command command =
            new("estimate", "Estimates what a model's slides for a course would cost; makes no call and writes nothing.") { json };
        course.AddTo(command);
        model.AddTo(command);
        command.SetAction((parsed, cancellation) =>
            EstimateAsync(course.Request(parsed), model.Choice(parsed)!, parsed.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> EstimateAsync(
        DeckRequest request, ModelChoice model, bool json, CancellationToken cancellationToken)
    {
        ChatGeneratorOptions options = model.Options();
        await using ServiceProvider services = Composition.Build(ChosenLook.Default);
        PlanPreview preview = await services.GetRequiredService<IDeckPipeline>().PlanAsync(request, cancellationToken);
        StoredRuns runs = services.GetRequiredService<StoredRuns>();
        IReadOnlySet<int> stored = await runs.FindReusableAsync(preview.Plan.Output, preview.Book, options, cancellationToken);
        CostEstimate estimate = CostEstimator.Estimate(
            preview.Book, options, stored, batch: model.Batch is not null,
            await runs.ReadLedgerAsync(preview.Plan.Output, cancellationToken));
        await Console.Out.WriteLineAsync(
            json ? JsonSerializer.Serialize(estimate, EstimateJsonContext.Default.CostEstimate) : Text(estimate));
        return ExitCode.Done;
    }

    private static string Range(CostRange? cost) =>
        cost is null ? Dollars.Of(null) : $"{Dollars.Of(cost.Likely)} (low {Dollars.Of(cost.Low)}, high {Dollars.Of(cost.High)})";

    private static string Text(CostEstimate estimate)
    {
        IEnumerable<string> lessons = estimate.Lessons.Select(lesson => string.Create(
            CultureInfo.InvariantCulture,
            $"  {lesson.Number,3}  {lesson.InputTokens.Likely,7} in {lesson.OutputTokens.Likely,7} out  "
                + $"{(lesson.Stored ? "stored" : Range(lesson.CostUsd)),-34}  {lesson.Title}"));
        int stored = estimate.Lessons.Count(lesson => lesson.Stored);
        string total = estimate.CostUsd is { } cost
            ? $"Total: {Range(cost)}"
            : $"Total: cost not known: {estimate.Model} is not in the price file. Name one that has it: --price-file FILE";
        return string.Join(
            Environment.NewLine,
            [$"{estimate.Model}, prices of {estimate.PricesAsOf}", .. lessons, total
                + (stored == 0 ? "" : $"; {stored} of {estimate.Lessons.Count} lessons stored")]);
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(CostEstimate))]
internal sealed partial class EstimateJsonContext : JsonSerializerContext;
