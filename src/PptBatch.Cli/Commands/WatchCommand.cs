using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using PptBatch.Cli.Hosting;
using PptBatch.Cli.Options;
using PptBatch.Cli.Watching;

namespace PptBatch.Cli.Commands;

/// <summary><c>pptbatch watch</c>: a page with the slides of a course that follows the files.</summary>
internal static class WatchCommand
{
    public static Command Create()
    {
        CourseOptions course = new();
        Option<int?> port = new("--port") { Description = "Port of the page, 1024 to 65535. Default: a free one.", HelpName = "N" };
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1024 or > 65535)
            {
                result.AddError("--port is a number from 1024 to 65535.");
            }
        });
        LookOptions look = new();
        ModelOptions model = new();
        Command command = new(
            "watch",
            "Shows the slides of a course on a page of this machine, follows every edit, and lets you change slides. Ends with Ctrl-C.")
        {
            port,
        };
        look.AddTo(command);
        course.AddTo(command);
        model.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            ChosenLook chosen = look.Look(parsed);
            ModelChoice? choice = model.Choice(parsed);
            ServiceProvider host = Composition.Build(chosen, null, choice, model.SlideMode(parsed));
            DeckRequest request = course.Request(parsed) with { Writing = model.Travelling(parsed) };
            return WatchAsync(host, request, chosen, choice is not null, parsed.GetValue(port), cancellation);
        });
        return command;
    }

    private static async Task<int> WatchAsync(
        ServiceProvider host, DeckRequest asked, ChosenLook look, bool hasModel, int? port, CancellationToken cancellationToken)
    {
        await using ServiceProvider services = host;
        DeckRequest request = await StoredTemplate.AskAsync(services, asked, look, cancellationToken);
        using WatchSession session = new(services, request, hasModel, port);
        await Console.Out.WriteLineAsync(session.Page);
        await session.RunAsync(cancellationToken);
        return ExitCode.Done;
    }
}
