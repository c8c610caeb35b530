using Microsoft.Extensions.DependencyInjection;

namespace PptBatch.Aws.Tests.Execution;

/// <summary>The one suite of executors, for each of them.</summary>
public sealed class ExecutorConformanceTests
{
    public static TheoryData<string> Checks => [.. ExecutorConformance.Checks];

    [Theory]
    [MemberData(nameof(Checks))]
    public Task InProcess_EachCheck_Holds(string check) =>
        RunAsync(check, new ExecutorConformance(withStates: false, (_, builder) => builder.UseInProcessExecutor()));

    [Theory]
    [MemberData(nameof(Checks))]
    public Task Lambda_EachCheck_Holds(string check) =>
        RunAsync(check, new ExecutorConformance(withStates: false, (site, builder) => site.Hosts.UseLambda(builder)));

    [InterpreterTheory]
    [MemberData(nameof(Checks))]
    public Task StepFunctions_EachCheck_Holds(string check) =>
        RunAsync(check, new ExecutorConformance(withStates: true, (site, builder) => site.UseStepFunctions(builder)));

    private static Task RunAsync(string check, ExecutorConformance suite) =>
        (Task)typeof(ExecutorConformance).GetMethod(check)!.Invoke(suite, [])!;
}
