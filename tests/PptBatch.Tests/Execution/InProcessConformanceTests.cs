using Microsoft.Extensions.DependencyInjection;
using PptBatch.Conformance;

namespace PptBatch.Tests.Execution;

public sealed class InProcessConformanceTests : ExecutorConformance
{
    protected override void UseExecutor(PptBatchBuilder host) => host.UseInProcessExecutor();
}
