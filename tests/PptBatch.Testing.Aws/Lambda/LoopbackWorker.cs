using PptBatch.Lambda;
using PptBatch.StepFunctions;
using PptBatch.Lambda.Worker;
using PptBatch.StepFunctions.Worker;

namespace PptBatch.Testing.Aws.Lambda;

/// <summary>A worker in this process that takes one invocation after the other until it is disposed.</summary>
internal sealed class LoopbackWorker : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _loop;

    public LoopbackWorker(
        LoopbackLambda lambda,
        IServiceProvider services,
        Func<LambdaInvocation, LambdaInvocation>? change = null)
    {
        Func<Stream, LambdaInvocation, CancellationToken, Task<Stream>> handler = CourseWorker.CreateHandler(services);

        // A process that ends waits for nothing that it does.
        RuntimeLoop loop = new(
            lambda.Address, (input, invocation, token) => handler(input, change?.Invoke(invocation) ?? invocation, token).WaitAsync(token));
        _loop = loop.RunAsync(_stop.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop;
        _stop.Dispose();
    }
}
