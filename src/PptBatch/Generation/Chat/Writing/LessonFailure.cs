using PptBatch.Generation.Chat.Calling;

namespace PptBatch.Generation.Chat.Writing;

/// <summary>Says why a lesson has no slides, for every kind of reply.</summary>
internal static class LessonFailure
{
    public static string Place(Lesson lesson) => $"lesson {lesson.Number} \"{lesson.Title}\"";

    /// <summary>The lesson was given up with its run.</summary>
    public static Diagnostic Cancelled(Lesson lesson) => new(
        "PB2126", DiagnosticSeverity.Error, "The run was cancelled while the model was writing this lesson.", Place(lesson),
        "Run again to make it.");

    /// <summary>What a reply means that every other lesson would meet, too: the run ends with it. Null for any other reply.</summary>
    public static Diagnostic? OfRun(ModelReply reply) => reply.Kind switch
    {
        ReplyKind.Denied => new Diagnostic(
            "PB2123",
            DiagnosticSeverity.Error,
            $"The model service refused the call for this account: {Sentence(reply.Detail)}",
            reply.Model.Length == 0 ? null : $"model {reply.Model}",
            "Check that the credentials are valid and not expired, that the region has the model, that the model id is right, and that "
                + "the account may use the model. Then run again; finished lessons are kept."),
        ReplyKind.Unpriced => new Diagnostic(
            "PB2128",
            DiagnosticSeverity.Error,
            "There is a spending limit, and no price is known for the model, so no call can be held to the limit. None was made.",
            $"model {reply.Model}",
            "Give a price file that lists the model (PriceFile, --price-file), or run without a limit."),
        _ => null,
    };

    /// <summary>The service's words as a sentence: what to do follows them.</summary>
    public static string? Sentence(string? words) =>
        words is { Length: > 0 } said && said[^1] is not ('.' or '!' or '?') ? said + "." : words;

    /// <summary>The failure that a reply means for its lesson, or null when the outline generator may stand in.</summary>
    public static Diagnostic? Of(Lesson lesson, ModelReply reply)
    {
        (string code, string message, string fix)? failure = reply.Kind switch
        {
            ReplyKind.Refused => ("PB2120", "The model refused to write this lesson", "Change the lesson's text, or use another model."),
            ReplyKind.Filtered =>
                ("PB2121", "A guardrail or content filter stopped this lesson", "Review the lesson against the guardrail's rules."),
            ReplyKind.OverBudget =>
                ("PB2122", "The cost cap left no room for this lesson", "Raise MaxCostUsd and run again; finished lessons are kept."),
            ReplyKind.Rejected => ("PB2127", "The model service rejected the request for this lesson",
                "See what the service says; if that does not help, try another model or run without the pictures (--hide-pictures)."),
            ReplyKind.Throttled => ("PB2124", "The model service throttled requests until the lesson's deadline",
                "Run again later, or lower MaxConcurrentCalls."),
            ReplyKind.Unavailable => ("PB2125", "The model service was not available", "Run again; finished lessons are kept."),
            _ => null,
        };
        return failure is not { } known
            ? null
            : new Diagnostic(
                known.code,
                DiagnosticSeverity.Error,
                reply.Detail is null ? known.message + "." : $"{known.message}: {Sentence(reply.Detail)}",
                Place(lesson),
                known.fix);
    }
}
