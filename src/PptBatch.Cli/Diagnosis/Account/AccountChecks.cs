using System.Text;
using PptBatch.Lambda.Calling;

namespace PptBatch.Cli.Diagnosis.Account;

/// <summary>Whether the account at AWS has what a run there needs, and what these credentials may see of it.</summary>
internal sealed class AccountChecks(AccountCalls calls)
{
    private const string SignIn = "Sign in with the AWS CLI, set AWS_PROFILE, or give this machine a role.";

    /// <summary>Looks at the caller, and at what was named.</summary>
    public async Task<IReadOnlyList<Check>> AllAsync(AccountQuestions asked, CancellationToken cancellationToken)
    {
        Check caller = await SaidAsync("account", CallerAsync, cancellationToken);
        if (caller.State != CheckState.Ok)
        {
            return [caller];
        }

        List<Check> checks = [caller];
        if (asked.Bucket is { } bucket)
        {
            BucketChecks buckets = new(calls, bucket);
            checks.Add(await SaidAsync("bucket", buckets.ReachedAsync, cancellationToken));
            if (checks[^1].State == CheckState.Ok)
            {
                checks.Add(await SaidAsync("encryption", buckets.EncryptedAsync, cancellationToken));
                checks.Add(await SaidAsync("TLS only", buckets.TlsAsync, cancellationToken));
            }
        }

        if (asked.Model is { } model)
        {
            checks.Add(await SaidAsync("model", new ModelCheck(calls, model).AvailableAsync, cancellationToken));
        }

        WorkerChecks workers = new(calls);
        foreach (string function in asked.Functions)
        {
            checks.Add(await SaidAsync("function", token => workers.FunctionAsync(function, token), cancellationToken));
        }

        if (asked.StateMachine is { } machine)
        {
            checks.Add(await SaidAsync("state machine", token => workers.MachineAsync(machine, token), cancellationToken));
        }

        return checks;
    }

    private static async Task<Check> SaidAsync(
        string name, Func<CancellationToken, Task<Check>> look, CancellationToken cancellationToken)
    {
        try
        {
            return await look(cancellationToken);
        }
        catch (PptBatchException error)
        {
            return new Check(name, CheckState.Broken, error.Diagnostic.Message, error.Diagnostic.Fix);
        }
    }

    // The one call that needs no permission.
    private async Task<Check> CallerAsync(CancellationToken cancellationToken)
    {
        ServiceCall call = new(
            "GetCallerIdentity", "these credentials", "sts:GetCallerIdentity", "/", [],
            Encoding.UTF8.GetBytes("Action=GetCallerIdentity&Version=2011-06-15"), "application/x-www-form-urlencoded");
        ServiceAnswer answer = await calls.AskAsync(AwsService.Sts, call, cancellationToken);
        return answer.IsGood
            ? new Check("account", CheckState.Ok, AccountCalls.Xml(answer.Body, "Arn") ?? "known to AWS")
            : AccountCalls.Refused("account", CheckState.Broken, call, answer, SignIn) with { Fix = SignIn };
    }
}

/// <summary>What of an account is looked at.</summary>
internal sealed record AccountQuestions
{
    public string? Bucket { get; init; }

    public string? Model { get; init; }

    public IReadOnlyList<string> Functions { get; init; } = [];

    public string? StateMachine { get; init; }
}
