using Microsoft.Extensions.DependencyInjection;
using PptBatch;
using PptBatch.MergeProof;
using PptBatch.MergeProof.Comparing;

if (ProofOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine(ProofOptions.Usage);
    return 2;
}

ServiceCollection services = new();
services.AddPptBatchOrchestration().UseOpenXmlDecks();
await using ServiceProvider provider = services.BuildServiceProvider();
return await new ProofRun(new MergeCheck(provider.GetRequiredService<IDeckMerger>()), options, Console.Out).RunAsync() == 0 ? 0 : 1;
