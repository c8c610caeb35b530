using System.Net;

namespace PptBatch.Generation.Chat.Calling;

internal static class FaultKinds
{
    /// <summary>How a call ends that failed with <paramref name="fault"/>.</summary>
    public static ReplyKind ToReplyKind(this ModelFault fault) => fault.StatusCode switch
    {
        (int)HttpStatusCode.TooManyRequests or (int)HttpStatusCode.ServiceUnavailable or 529 => ReplyKind.Throttled,
        null or >= 500 or (int)HttpStatusCode.RequestTimeout => ReplyKind.Unavailable,
        _ when fault.Message.Contains("too long", StringComparison.OrdinalIgnoreCase)
            || fault.Message.Contains("context", StringComparison.OrdinalIgnoreCase) => ReplyKind.ContextOverflow,
        _ => ReplyKind.Rejected,
    };
}
