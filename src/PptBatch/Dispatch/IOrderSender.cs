using PptBatch.Dispatch.Messages;

namespace PptBatch.Dispatch;

/// <summary>Gets an order to a worker elsewhere, by queue, function or activity: all that <see cref="DispatchExecutor"/> needs.</summary>
/// <remarks>Safe for concurrent use.</remarks>
public interface IOrderSender
{
    /// <summary>
    /// Hands an order over and returns; it does not wait for the work. An order that arrives twice, or never, does no harm: a worker does
    /// it once, and the executor sends it again when nobody has taken it in time.
    /// </summary>
    /// <param name="order">The order; <see cref="WireJson.Write(BatchOrder)"/> gives what to put on a wire.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="PptBatchException">
    /// No order can be sent at all: it ends the run. Faults that pass are the sender's to try again.
    /// </exception>
    Task SendAsync(BatchOrder order, CancellationToken cancellationToken);
}
