using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using PptBatch.Cli.Files;
using PptBatch.Cli.Hosting;
using PptBatch.Cli.Options;
using PptBatch.Cli.Printing;

namespace PptBatch.Cli.Commands;

/// <summary><c>pptbatch plan</c>: what a run would do, without doing it.</summary>
internal static class PlanCommand
{
    public static Command Create()
    {
        CourseOptions course = new();
        Option<bool> json = new("--json") { Description = "Write the plan to standard output as JSON." };
        Command command = new("plan", "Shows which book a run would read and how it would split it; writes nothing.") { json };
        course.AddTo(command);
        command.SetAction((parsed, cancellation) => PlanAsync(
            course.Request(parsed),
            CourseSettings.Read(parsed.RootCommandResult.Command, parsed.GetRequiredValue(course.Folder)),
            parsed.GetValue(json),
            cancellation));
        return command;
    }

    private static async Task<int> PlanAsync(
        DeckRequest request, IReadOnlyList<CourseSetting> settings, bool json, CancellationToken cancellationToken)
    {
        await using ServiceProvider services = Composition.Build(ChosenLook.Default);
        PlanPreview preview = await services.GetRequiredService<IDeckPipeline>().PlanAsync(request, cancellationToken);
        FindingLines.Write(preview.Book.Diagnostics, report: null);
        await Console.Out.WriteLineAsync(json ? preview.Plan.ToJson() : Text(preview.Plan, settings));
        return ExitCode.Done;
    }

    private static string Text(BatchPlan plan, IReadOnlyList<CourseSetting> settings)
    {
        Dictionary<int, string> titles = plan.Lessons.ToDictionary(lesson => lesson.Number, lesson => lesson.Title);
        IEnumerable<string> batches = plan.Batches.SelectMany(batch => Enumerable
            .Range(batch.FirstLesson, batch.LessonCount)
            .Select(number => string.Create(CultureInfo.InvariantCulture, $"  {number,3}  {titles[number]}"))
            .Prepend(string.Create(CultureInfo.InvariantCulture, $"Batch {batch.Number}: lessons {batch.FirstLesson}-{batch.LastLesson}")));
        string[] brought = settings.Count == 0 ? [] : [$"Options of {settings[0].Path}: {string.Join(' ', settings)}"];
        return string.Join(Environment.NewLine, brought.Concat(batches).Prepend(
            $"{plan.Title} ({plan.Language}), {plan.Lessons.Count} lessons in {plan.Batches.Count} batches, "
            + $"from {CoursePath.FullPath(plan.Book.Key)}"));
    }
}
