using System.CommandLine;
using System.Text.Json;
using PptBatch.Cli.Diagnosis;
using PptBatch.Cli.Diagnosis.Account;
using PptBatch.Lambda.Calling;

namespace PptBatch.Cli.Commands;

/// <summary>
/// <c>pptbatch doctor</c>: what this machine, and with <c>--aws</c> an account at AWS, has of what the tool may need, and what to do about
/// the rest.
/// </summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        Option<bool> json = new("--json") { Description = "Write the checks to standard output as JSON." };
        Option<bool> aws = new("--aws")
        {
            Description = "Also ask AWS whose credentials these are, and whether what the options below name exists and is ready. Nothing "
                + "is written and no model or function is invoked; all calls together cost less than $0.0001.",
        };
        Option<string?> region = Named("--region", "REGION", "Region to ask in. Default: AWS_REGION, or the profile's.");
        Option<string?> bucket = Named("--bucket", "NAME", "Bucket to check: whether it can be listed, is encrypted and requires TLS.");
        Option<string?> model = Named("--model", "ID", "Model or inference profile to check: whether the account may call it.");
        Option<string[]> function = new("--function")
        {
            HelpName = "NAME", Description = "Function of the stack to check: whether it is active. May be repeated.",
        };
        Option<string?> machine = Named("--state-machine", "ARN", "State machine to check: whether it is active.");
        Command command = new(
            "doctor",
            "Checks for everything that the tool may need, and says what to do about what is missing. Makes no calls without --aws. "
            + "Exit code 1 if decks or pictures cannot be made, or if AWS refuses something.")
        {
            json, aws, region, bucket, model, function, machine,
        };
        command.Validators.Add(parsed =>
        {
            Option[] ofAws = [region, bucket, model, function, machine];
            if (!parsed.GetValue(aws) && ofAws.Any(one => parsed.GetResult(one) is not null))
            {
                parsed.AddError("--region, --bucket, --model, --function and --state-machine need --aws.");
            }
        });
        command.SetAction((parsed, cancellation) => CheckAsync(
            parsed.GetValue(json), parsed.GetValue(aws)
                ? new AccountQuestions
                {
                    Bucket = parsed.GetValue(bucket), Model = parsed.GetValue(model), Functions = parsed.GetValue(function) ?? [],
                    StateMachine = parsed.GetValue(machine),
                }
                : null,
            parsed.GetValue(region), cancellation));
        return command;
    }

    private static async Task<int> CheckAsync(bool json, AccountQuestions? account, string? region, CancellationToken cancellationToken)
    {
        IReadOnlyList<Check> checks =
        [
            .. await MachineChecks.AllAsync(cancellationToken), .. AwsChecks.All(),
            .. account is null ? [] : await AskAsync(account, region, cancellationToken),
        ];
        await Console.Out.WriteAsync(json
            ? JsonSerializer.Serialize(checks, CheckJsonContext.Default.IReadOnlyListCheck) + "\n"
            : string.Concat(checks.Select(Line)));
        return checks.Any(check => check.State == CheckState.Broken) ? ExitCode.Failed : ExitCode.Done;
    }

    private static async Task<IReadOnlyList<Check>> AskAsync(
        AccountQuestions account, string? region, CancellationToken cancellationToken)
    {
        using HttpClient http = new() { Timeout = TimeSpan.FromSeconds(20) };
        AccountCalls calls = new(
            http, (host, variable) => ServiceEndpoint.Of(host, variable, null, region, "--region"), TimeProvider.System);
        return await new AccountChecks(calls).AllAsync(account, cancellationToken);
    }

    private static Option<string?> Named(string name, string value, string description) =>
        new(name) { HelpName = value, Description = description };

    private static string Line(Check check)
    {
        string fix = check.Fix is null ? "" : $"{new string(' ', 25)}{check.Fix}\n";
        return $"{check.State.ToString().ToLowerInvariant(),-8} {check.Name,-15} {check.Found}\n{fix}";
    }
}
