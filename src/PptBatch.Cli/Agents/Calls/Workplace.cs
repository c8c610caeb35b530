using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using PptBatch.Cli.Files;
using PptBatch.Cli.Hosting;
using PptBatch.Cli.Options;

namespace PptBatch.Cli.Agents.Calls;

/// <summary>What all calls share: the folders, and the model that the server was started with.</summary>
/// <param name="Root">All commands of the tool, whose options a course's file may name.</param>
/// <param name="Bounds">The folders.</param>
/// <param name="Model">The model that writes slides, or null: then a run costs nothing.</param>
/// <param name="Mode">How much of the text is on the slides, where no model writes them.</param>
internal sealed record Workplace(Command Root, Bounds Bounds, ModelChoice? Model, SlideMode Mode = SlideMode.Present)
{
    /// <summary>Opens the last run into a folder that a call names.</summary>
    /// <exception cref="PptBatchException">There is none, or it reaches out of the folders.</exception>
    public async Task<OpenedRun> OpenRunAsync(AgentCall call, CancellationToken cancellationToken)
    {
        string path = await Bounds.ExistingAsync(
            CourseParameters.Folder.Name, call.Arguments.Required(CourseParameters.Folder.Name), cancellationToken);
        return await OpenRunAsync(File.Exists(path) ? Path.GetDirectoryName(path)! : path, cancellationToken);
    }

    /// <summary>Opens the last run into a folder of the machine.</summary>
    public async Task<OpenedRun> OpenRunAsync(string path, CancellationToken cancellationToken)
    {
        CourseLocation output = CoursePath.Existing(path);
        ServiceProvider services = Composition.Build(ChosenLook.Default);
        try
        {
            StoredRun run = await services.GetRequiredService<StoredRuns>().FindAsync(output, cancellationToken)
                ?? throw new PptBatchException(new Diagnostic(
                    "PB5031", DiagnosticSeverity.Error, "This folder has no run.", path,
                    "Call `run` for the course first; the folder is the course's, or what `out` was."));
            await Bounds.CheckAsync(run.Plan, cancellationToken);
            return new OpenedRun(services, output, run);
        }
        catch
        {
            await services.DisposeAsync();
            throw;
        }
    }
}

/// <summary>A run that is stored, and what can be done with it.</summary>
/// <param name="Services">The tool's own host.</param>
/// <param name="Output">Its folder.</param>
/// <param name="Run">The run.</param>
internal sealed record OpenedRun(ServiceProvider Services, CourseLocation Output, StoredRun Run) : IAsyncDisposable
{
    public StoredSlides Slides => Services.GetRequiredService<StoredSlides>();

    /// <summary>The stored slides of a lesson.</summary>
    /// <exception cref="PptBatchException">The course has no such lesson, or none are stored.</exception>
    public async Task<StoredLesson> LessonAsync(int number, CancellationToken cancellationToken)
    {
        if (Run.Plan.Lessons.All(lesson => lesson.Number != number))
        {
            throw CallArguments.Wrong(
                "lesson", $"There is no lesson {number}.",
                $"The course has lessons {Run.Plan.Lessons[0].Number} to {Run.Plan.Lessons[^1].Number}.");
        }

        return await Slides.FindAsync(Output, number, cancellationToken) ?? throw CallArguments.Wrong(
            "lesson", $"No slides of lesson {number} are stored, or the run has not ended.", "Call `run` for the course first.");
    }

    public ValueTask DisposeAsync() => Services.DisposeAsync();
}
