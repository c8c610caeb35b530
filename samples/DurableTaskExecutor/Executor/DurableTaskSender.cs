using System.Globalization;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using PptBatch.Dispatch;
using PptBatch.Dispatch.Messages;

namespace DurableTaskExecutor;

/// <summary>Sends an order by starting an orchestration with it.</summary>
public sealed class DurableTaskSender(DurableTaskClient client) : IOrderSender
{
    public Task SendAsync(BatchOrder order, CancellationToken cancellationToken) => client.ScheduleNewOrchestrationInstanceAsync(
        nameof(OrderOrchestration),
        WireJson.Write(order),
        new StartOrchestrationOptions(
            string.Create(CultureInfo.InvariantCulture, $"pptbatch-{order.RunId}-{order.Batch}.{order.Round}-{Guid.NewGuid():N}")),
        cancellationToken);
}
