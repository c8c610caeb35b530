using System.Diagnostics;
using PptBatch.Testing.Aws.ObjectStore;

using PptBatch.Testing.Cli;

namespace PptBatch.Testing.Aws.Lambda;

/// <summary>The sample's worker as Lambda starts it: a process of its own that knows two addresses.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private readonly Process _process;

    /// <summary>Starts a worker.</summary>
    /// <param name="lambda">Where it gets its invocations.</param>
    /// <param name="gateway">Where its store is.</param>
    /// <param name="executable">
    /// A published worker. Default: null, which is the one that <c>PPTBATCH_WORKER</c> names, and without it the one built with the tests.
    /// </param>
    /// <param name="leaseSeconds">How soon it is missed when it is gone. Default: 60.</param>
    /// <param name="variables">More of its environment. Default: null.</param>
    public WorkerProcess(
        LoopbackLambda lambda,
        RadosGateway gateway,
        string? executable = null,
        int leaseSeconds = 60,
        IReadOnlyDictionary<string, string>? variables = null)
    {
        executable ??= Environment.GetEnvironmentVariable("PPTBATCH_WORKER");
        ProcessStartInfo start = new(
            executable ?? "dotnet", executable is null ? [BuiltProgram.PathOf("samples/aws/Worker", "bootstrap.dll")] : [])
        {
            Environment =
            {
                ["AWS_LAMBDA_RUNTIME_API"] = lambda.Address.Authority,
                ["AWS_ENDPOINT_URL_S3"] = gateway.Endpoint.AbsoluteUri,
                ["AWS_REGION"] = "us-east-1",
                ["AWS_ACCESS_KEY_ID"] = RadosGateway.AccessKey,
                ["AWS_SECRET_ACCESS_KEY"] = RadosGateway.SecretKey,
                ["PPTBATCH_MODEL"] = "",
                ["PPTBATCH_LEASE_SECONDS"] = $"{leaseSeconds}",
            },
        };
        foreach ((string name, string value) in variables ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
    }

    /// <summary>Asks the process to end and returns its exit code.</summary>
    public async Task<int> TerminateAsync()
    {
        using Process kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await _process.WaitForExitAsync().WaitAsync(Hang.Limit);
        return _process.ExitCode;
    }

    /// <summary>Ends the process as Lambda does at the timeout: at once.</summary>
    public void Kill() => _process.Kill();

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
