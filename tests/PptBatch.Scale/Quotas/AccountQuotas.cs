namespace PptBatch.Scale.Quotas;

/// <summary>What an account may do at once. Not facts about AWS but inputs: look yours up.</summary>
internal sealed record AccountQuotas(string Name)
{
    /// <summary>Function invocations at once.</summary>
    public int LambdaConcurrency { get; init; } = 1000;

    /// <summary>New environments that a function may get every ten seconds.</summary>
    public int LambdaScaling { get; init; } = 1000;

    /// <summary>Tokens a minute of the model; an output token burns five of them.</summary>
    public required long TokensPerMinute { get; init; }

    /// <summary>The stack's parameter Concurrency.</summary>
    public required int Concurrency { get; init; }

    /// <summary>Three accounts: one that is new, one with usual quotas, one that asked for more.</summary>
    public static IReadOnlyList<AccountQuotas> All { get; } =
    [
        new("new account") { LambdaConcurrency = 10, TokensPerMinute = 400_000, Concurrency = 2 },
        new("usual") { TokensPerMinute = 4_000_000, Concurrency = 20 },
        new("raised") { TokensPerMinute = 40_000_000, Concurrency = 200 },
    ];
}
