using System.Net;

namespace PptBatch.Generation.Chat.Calling;

internal static class FaultKinds
{
    // Bedrock answers 400 for these, as for a request of one lesson that is malformed; docs.aws.amazon.com/bedrock, Invoke errors.
    private static readonly string[] WordsOfModels =
        ["model identifier", "model id", "inference profile", "on-demand throughput", "access to the model", "end of its life"];

    /// <summary>How a call ends that failed with <paramref name="fault"/>.</summary>
    public static ReplyKind ToReplyKind(this ModelFault fault) => fault.StatusCode switch
    {
        (int)HttpStatusCode.TooManyRequests or (int)HttpStatusCode.ServiceUnavailable or 529 => ReplyKind.Throttled,
        null or >= 500 or (int)HttpStatusCode.RequestTimeout => ReplyKind.Unavailable,
        (int)HttpStatusCode.Unauthorized or (int)HttpStatusCode.Forbidden or (int)HttpStatusCode.NotFound => ReplyKind.Denied,
        _ when WordsOfModels.Any(words => fault.Message.Contains(words, StringComparison.OrdinalIgnoreCase)) => ReplyKind.Denied,
        _ when fault.Message.Contains("too long", StringComparison.OrdinalIgnoreCase)
            || fault.Message.Contains("context", StringComparison.OrdinalIgnoreCase) => ReplyKind.ContextOverflow,
        _ => ReplyKind.Rejected,
    };
}
