using System.CommandLine;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using PptBatch.Cli.Files;
using PptBatch.Cli.Hosting;
using PptBatch.Cli.Options;
using PptBatch.Cli.Printing;
using PptBatch.Cli.Progress;
using PptBatch.StepFunctions;

namespace PptBatch.Cli.Commands;

/// <summary>
/// <c>pptbatch run</c>, its other name <c>resume</c>, and <c>regenerate</c>, which is a run that writes some lessons again.
/// </summary>
internal static class RunCommand
{
    public static Command Regenerate()
    {
        Option<int[]> lessons = new("--lesson")
        {
            Description = "Number of a lesson to write again; can be given more than once.",
            HelpName = "N",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        return Create("regenerate", "Writes stored lessons again and rebuilds the deck. The earlier versions are kept.", lessons);
    }

    public static Command Create(string name, string description, Option<int[]>? lessons = null)
    {
        CourseOptions course = new();
        Option<bool> noCombine = new("--no-combine") { Description = "Do not merge the batch decks." };
        EndingOptions ending = new();
        LookOptions look = new();
        Command command = new(name, description) { noCombine };
        ending.AddTo(command);
        look.AddTo(command);
        if (lessons is not null)
        {
            command.Add(lessons);
        }

        course.AddTo(command);
        ModelOptions model = new();
        model.AddTo(command);
        ExecutorOptions executor = new();
        executor.AddTo(command, model, mayStart: lessons is null);
        command.SetAction((parsed, cancellation) =>
        {
            WarmUp.Begin();
            DeckRequest request = course.Request(parsed) with
            {
                AutoCombine = !parsed.GetValue(noCombine),
                Regenerate = lessons is null ? [] : parsed.GetRequiredValue(lessons),
                Writing = model.Travelling(parsed),
                ResumeCommand = ResumeLine.Of(parsed),
            };
            ChosenLook chosen = look.Look(parsed);
            ServiceProvider host = Composition.Build(
                chosen, executor.Choice(parsed), executor.IsHere(parsed) ? model.Choice(parsed) : null, model.SlideMode(parsed));
            return executor.NoWait(parsed)
                ? StartAsync(request, chosen, host, cancellation)
                : RunAsync(request, chosen, host, ending.Ending(parsed), cancellation);
        });
        return command;
    }

    private static async Task<int> StartAsync(
        DeckRequest asked, ChosenLook look, ServiceProvider host, CancellationToken cancellationToken)
    {
        await using ServiceProvider services = host;
        DeckRequest request = await StoredTemplate.AskAsync(services, asked, look, cancellationToken);
        StartedDeck started = await services.GetRequiredService<DeckExecutions>().StartAsync(request, cancellationToken);
        await Console.Out.WriteLineAsync(started.ToJson());
        return ExitCode.Done;
    }

    private static async Task<int> RunAsync(
        DeckRequest asked, ChosenLook look, ServiceProvider host, Ending ending, CancellationToken cancellationToken)
    {
        await using ServiceProvider services = host;
        DeckRequest request = await StoredTemplate.AskAsync(services, asked, look, cancellationToken);
        IDeckPipeline pipeline = services.GetRequiredService<IDeckPipeline>();
        DeckResult result = await RunProgress.ShowAsync(progress => pipeline.RunAsync(request, progress, cancellationToken));
        FindingLines.Write(result.Diagnostics, CoursePath.FullPath(result.Plan.Output.Key(RunPaths.Report)));
        if (ending.Json)
        {
            using Stream output = Console.OpenStandardOutput();
            await output.WriteAsync(Encoding.UTF8.GetBytes(result.ToJson() + "\n"), cancellationToken);
        }
        else
        {
            RunSummary.Write(result, Console.Out, Loudness.IsQuiet);
        }

        if (ending.Draws(result.Plan.Output, Loudness.IsQuiet))
        {
            await services.GetRequiredService<RunReport>().AddPicturesAsync(result.Plan.Output, cancellationToken);
        }

        return ExitCode.Of(result, ending.Strict);
    }
}
