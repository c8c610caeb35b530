using System.CommandLine;
using Microsoft.Extensions.Options;
using PptBatch.Cli.Commands;
using PptBatch.Cli.Options;
using PptBatch.Cli.Printing;

namespace PptBatch.Cli;

/// <summary>The command line as a whole: parses, runs, and turns every error into one line and an exit code.</summary>
internal static class Tool
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        ParseResult parsed;
        string[] brought;
        try
        {
            (parsed, brought) = Parse(arguments);
        }
        catch (PptBatchException error)
        {
            return await FailAsync(error);
        }
        catch (InvalidOperationException error)
        {
            // So says the parser to a validator that asks for the value of an option that was given twice, or that is none.
            return await MisuseAsync([Mistakes.Plain(error.Message)]);
        }

        if (parsed.Errors.Count > 0)
        {
            return await MisuseAsync(Mistakes.Of(parsed));
        }

        if (!Loudness.Set(parsed))
        {
            return await MisuseAsync(["--quiet and --verbose exclude each other."]);
        }

        if (Loudness.IsVerbose && brought.Length > 0)
        {
            await Console.Error.WriteLineAsync($"options of the course's {CourseSettings.FileName}: {string.Join(' ', brought)}");
        }

        return await RunAsync(parsed);
    }

    private static (ParseResult Parsed, string[] Brought) Parse(string[] arguments)
    {
        // A name that begins with @ is a name: no file is read because of it.
        ParserConfiguration plain = new() { ResponseFileTokenReplacer = null };
        RootCommand root = Root();
        ParseResult typed = root.Parse(arguments, plain);
        string[] all = CourseSettings.Added(root, typed, arguments);
        return all.Length == arguments.Length ? (typed, []) : (root.Parse(all, plain), all[arguments.Length..]);
    }

    private static async Task<int> RunAsync(ParseResult parsed)
    {
        try
        {
            InvocationConfiguration configuration = new()
            {
                EnableDefaultExceptionHandler = false,
                // Longer than work takes to stop where it looks for that; whoever presses Ctrl-C waits no longer for what does not.
                ProcessTerminationTimeout = TimeSpan.FromSeconds(1.5),
            };
            int code = await parsed.InvokeAsync(configuration);
            return code == ExitCode.Cancelled ? await CancelledAsync() : code;
        }
        catch (OperationCanceledException)
        {
            return await CancelledAsync();
        }
        catch (PptBatchException error)
        {
            return ExitCode.OfFailure(parsed.CommandResult.Command.Name, await FailAsync(error));
        }
        catch (OptionsValidationException error)
        {
            await Console.Error.WriteLineAsync("pptbatch: " + OneLine(string.Join(' ', error.Failures)));
            return ExitCode.Misuse;
        }
        catch (Exception error)
        {
            await Console.Error.WriteLineAsync($"pptbatch: error: {OneLine(error.Message)} ({error.GetType().Name})");
            await TellAllAsync(error);
            return ExitCode.OfFailure(parsed.CommandResult.Command.Name, ExitCode.Failed);
        }
    }

    private static async Task<int> CancelledAsync()
    {
        await Console.Error.WriteLineAsync("pptbatch: cancelled. Run again to continue; finished lessons are reused.");
        return ExitCode.Cancelled;
    }

    private static async Task<int> FailAsync(PptBatchException error)
    {
        await Console.Error.WriteLineAsync($"pptbatch: error {error.Diagnostic.Code}: {OneLine(error.Message)}");
        await TellAllAsync(error);
        return ExitCode.Of(error.Diagnostic);
    }

    private static Task TellAllAsync(Exception error) =>
        Loudness.IsVerbose ? Console.Error.WriteLineAsync(error.ToString()) : Task.CompletedTask;

    private static async Task<int> MisuseAsync(IEnumerable<string> mistakes)
    {
        foreach (string mistake in mistakes)
        {
            await Console.Error.WriteLineAsync("pptbatch: " + mistake);
        }

        await Console.Error.WriteLineAsync("Run 'pptbatch --help' or 'pptbatch <command> --help' for usage.");
        return ExitCode.Misuse;
    }

    private static RootCommand Root()
    {
        RootCommand root = Commands();
        Loudness.AddTo(root);
        Interruptible.Make(root);
        root.Options.OfType<VersionOption>().Single().Action = new ShortVersion();
        return root;
    }

    private static RootCommand Commands() => new("Turns a course book into one editable PowerPoint.")
    {
        RunCommand.Create("run", "Runs a course: reads its book, writes and renders its lessons, merges one deck."),
        RunCommand.Create("resume", "Continues a run that was interrupted or ended partial. Same as run; finished lessons are reused."),
        RunCommand.Regenerate(),
        PlanCommand.Create(),
        EstimateCommand.Create(),
        PromptCommand.Create(),
        SchemaCommand.Create(),
        DoctorCommand.Create(),
        StatusCommand.Create(),
        EvaluateCommand.Create(),
        WatchCommand.Create(),
        RenderCommand.Create(),
        PreviewCommand.Create(),
        MergeCommand.Create(),
        CheckCommand.Create(),
        DiffCommand.Create(),
        ExportCommand.Create(),
        CheckTemplateCommand.Create(),
        CompletionCommand.Create(),
        InitCommand.Create(),
        McpCommand.Create(),
    };

    private static string OneLine(string message) => message.ReplaceLineEndings(" ");
}
