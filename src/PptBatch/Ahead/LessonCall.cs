using Microsoft.Extensions.AI;
using PptBatch.Checkpoints;
using PptBatch.Generation.Chat.Calling;
using PptBatch.Generation.Chat.Parts;

namespace PptBatch;

/// <summary>
/// The one call to the chat generator's model that asks for all the slides of a lesson. Found by <see cref="LessonCalls"/>.
/// </summary>
public sealed class LessonCall
{
    private readonly ModelCall _call;

    internal LessonCall(ModelCall call, LessonPart part, UnwrittenLesson place, ChatGeneratorOptions options) =>
        (_call, Part, Place, Options) = (call, part, place, options);

    /// <summary><see cref="PptBatch.Lesson.Number"/> of the lesson.</summary>
    public int Lesson => _call.Lesson;

    /// <summary>Model id, as <see cref="ChatGeneratorOptions.WriterModel"/> has it.</summary>
    public string Model => _call.Model;

    /// <summary>The conversation. The same course, settings and version of PptBatch give the same messages.</summary>
    public IReadOnlyList<ChatMessage> Messages => _call.Messages;

    /// <summary>Most tokens of the reply, thinking included.</summary>
    public int MaxOutputTokens => _call.MaxOutputTokens;

    /// <summary>What a reply is checked against.</summary>
    internal LessonPart Part { get; }

    /// <summary>Where a good reply goes.</summary>
    internal UnwrittenLesson Place { get; }

    /// <summary>How the run has its slides written.</summary>
    internal ChatGeneratorOptions Options { get; }
}

/// <summary>What a model answered to a <see cref="LessonCall"/>, and what that used.</summary>
public sealed record LessonReply
{
    /// <summary>The reply's text without thinking; empty when there is none. It is not trusted.</summary>
    public required string Text { get; init; }

    /// <summary>
    /// True when the model ended its turn by itself. A reply that was cut off, refused or filtered is not used, whatever its text.
    /// </summary>
    public required bool IsComplete { get; init; }

    /// <summary>Why the reply is incomplete, in the service's words; ignored for a complete one.</summary>
    public string Outcome { get; init; } = "no reply";

    /// <summary>Input tokens that were neither read from nor written to a cache.</summary>
    public long InputTokens { get; init; }

    /// <summary>Output tokens, thinking included.</summary>
    public long OutputTokens { get; init; }

    /// <summary>Input tokens read from a prompt cache.</summary>
    public long CacheReadTokens { get; init; }

    /// <summary>Input tokens written to a prompt cache.</summary>
    public long CacheWriteTokens { get; init; }
}

/// <summary>What became of a reply.</summary>
/// <param name="IsStored">True when the lesson's slides are stored now; false when the reply could not be used.</param>
/// <param name="Attempt">The ledger's line for the call, at the batch price.</param>
/// <param name="Diagnostics">What was repaired.</param>
public sealed record LessonReplyResult(bool IsStored, ModelAttempt Attempt, IReadOnlyList<Diagnostic> Diagnostics);
