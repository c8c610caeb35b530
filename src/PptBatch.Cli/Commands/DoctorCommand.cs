using System.CommandLine;
using System.Text.Json;
using PptBatch.Cli.Diagnosis;

namespace PptBatch.Cli.Commands;

/// <summary><c>pptbatch doctor</c>: what this machine has of what the tool may need, and what to do about what it has not.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        Option<bool> json = new("--json") { Description = "Write the checks to standard output as JSON." };
        Command command = new(
            "doctor",
            "Shows what is there of what the tool may need, and what to do about the rest. Calls nothing. Exit code 1 if decks or pictures "
            + "cannot be made.")
        {
            json,
        };
        command.SetAction((parsed, cancellation) => CheckAsync(parsed.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> CheckAsync(bool json, CancellationToken cancellationToken)
    {
        IReadOnlyList<Check> checks = [.. await MachineChecks.AllAsync(cancellationToken), .. AwsChecks.All()];
        await Console.Out.WriteAsync(json
            ? JsonSerializer.Serialize(checks, CheckJsonContext.Default.IReadOnlyListCheck) + "\n"
            : string.Concat(checks.Select(Line)));
        return checks.Any(check => check.State == CheckState.Broken) ? ExitCode.Failed : ExitCode.Done;
    }

    private static string Line(Check check)
    {
        string fix = check.Fix is null ? "" : $"{new string(' ', 25)}{check.Fix}\n";
        return $"{check.State.ToString().ToLowerInvariant(),-8} {check.Name,-15} {check.Found}\n{fix}";
    }
}
