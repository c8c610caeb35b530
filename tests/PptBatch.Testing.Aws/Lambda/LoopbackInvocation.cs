namespace PptBatch.Testing.Aws.Lambda;

/// <summary>An event on its way through <see cref="LoopbackLambda"/>, and its answer once there is one.</summary>
internal sealed class LoopbackInvocation(string body)
{
    private readonly TaskCompletionSource<(string Kind, string Body)> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Body => body;

    public Task<(string Kind, string Body)> Answer => _answer.Task;

    /// <summary>Answers, unless it is answered already.</summary>
    public void End(string kind, string answer) => _answer.TrySetResult((kind, answer));
}
