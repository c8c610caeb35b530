using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using PptBatch;
using PptBatch.Dispatch;

namespace DurableTaskExecutor;

/// <summary>The two lines that a host and a worker need.</summary>
public static class DurableTaskRegistration
{
    /// <summary>Runs batches as activities. The host has registered a <see cref="DurableTaskClient"/>.</summary>
    public static PptBatchBuilder UseDurableTaskExecutor(this PptBatchBuilder builder, DispatchOptions? options = null) =>
        builder.UseExecutor(services => new DispatchExecutor(
            services.GetRequiredService<IArtifactStore>(), new DurableTaskSender(services.GetRequiredService<DurableTaskClient>()),
            options));

    /// <summary>Adds what a worker runs. Its host has a store, a generator and a deck format, as the host that sends the orders.</summary>
    public static DurableTaskRegistry AddPptBatch(this DurableTaskRegistry tasks) =>
        tasks.AddOrchestrator<OrderOrchestration>().AddActivity<OrderActivity>();
}
