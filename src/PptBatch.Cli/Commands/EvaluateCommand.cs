using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using PptBatch.Cli.Files;
using PptBatch.Cli.Hosting;
using PptBatch.Cli.Options;
using PptBatch.Cli.Printing;

namespace PptBatch.Cli.Commands;

/// <summary><c>pptbatch evaluate</c>: what the slides of a finished course do for a class.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        Argument<string> folder = FinishedRun.Folder();
        Option<bool> json = new("--json") { Description = "Write the evaluation to standard output as JSON." };
        Command command = new(
            "evaluate",
            "Measures whether a finished course teaches: what of its lessons is on the slides, and how it is presented. "
            + "Asks no model; adds the result to report.html.")
        {
            folder, json,
        };
        command.SetAction((parsed, cancellation) =>
            EvaluateAsync(CoursePath.Existing(parsed.GetRequiredValue(folder)), parsed.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> EvaluateAsync(CourseLocation output, bool json, CancellationToken cancellationToken)
    {
        await using ServiceProvider services = Composition.Build(ChosenLook.Default);
        CourseEvaluator evaluator = services.GetRequiredService<CourseEvaluator>();
        CourseEvaluation evaluation = await evaluator.EvaluateAsync(output, cancellationToken)
            ?? throw FinishedRun.Missing(output, "This folder has no finished run.");
        await evaluator.AddToReportAsync(output, evaluation, cancellationToken);
        await Console.Out.WriteAsync(json ? evaluation.ToJson() + "\n" : EvaluationTable.Of(evaluation));
        return ExitCode.Done;
    }
}
