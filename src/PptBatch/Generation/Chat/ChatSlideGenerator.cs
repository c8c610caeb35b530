namespace PptBatch.Generation.Chat;

/// <summary>
/// Lets a chat model write a lesson. Every reply is checked; what code cannot mend goes back to the model with the findings, and what
/// the model does not mend is written by the outline generator instead, which the result says. A lesson is never empty.
/// </summary>
internal sealed class ChatSlideGenerator(
    ModelCaller caller, LessonPrompt prompt, ISlideGenerator fallback, CacheWarmUp warmUp, ChatGeneratorOptions options, TimeProvider time)
    : ISlideGenerator
{
    private const int MaxContinuations = 3;

    /// <inheritdoc/>
    public string Fingerprint { get; } = ChatFingerprint.Of(options);

    /// <inheritdoc/>
    public async Task<GenerationResult> GenerateAsync(LessonRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        List<ModelAttempt> attempts = [];
        Conversation conversation = new(request, attempts, time.GetUtcNow() + options.LessonDeadline);
        ModelReply reply = await WriteAsync(conversation, cancellationToken).ConfigureAwait(false);
        if (reply.Kind != ReplyKind.Complete)
        {
            return await GiveUpAsync(conversation, reply, cancellationToken).ConfigureAwait(false);
        }

        CheckedReply draft = ReplyCheck.Check(reply.Text, request, options.SlidesPerLesson);
        for (int repair = 0; repair < options.MaxRepairs && !draft.IsGood; repair++)
        {
            ModelReply repaired = await AskAsync(
                conversation, ModelAttempt.Repair, options.RepairModel ?? options.WriterModel, prompt.Repair(request, reply.Text, draft.Findings), cancellationToken)
                .ConfigureAwait(false);
            if (repaired.Kind != ReplyKind.Complete)
            {
                break;
            }

            reply = repaired;
            draft = ReplyCheck.Check(reply.Text, request, options.SlidesPerLesson);
        }

        return draft.IsGood
            ? new GenerationResult { Html = draft.Html, Attempts = attempts }
            : await FallBackAsync(conversation, string.Join(' ', draft.Findings), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes the lesson, going on where a reply was cut off.</summary>
    private async Task<ModelReply> WriteAsync(Conversation conversation, CancellationToken cancellationToken)
    {
        LessonRequest request = conversation.Request;
        using CacheWarmUp.Turn turn = await warmUp.EnterAsync(cancellationToken).ConfigureAwait(false);
        ModelReply reply = await AskAsync(
            conversation, ModelAttempt.Write, options.WriterModel, prompt.Write(request), cancellationToken, turn.Warmed).ConfigureAwait(false);
        for (int part = 0; part < MaxContinuations && reply is { Kind: ReplyKind.Truncated, Text.Length: > 0 }; part++)
        {
            ModelReply rest = await AskAsync(
                conversation, ModelAttempt.Continue, options.WriterModel, prompt.Continue(request, reply.Text), cancellationToken).ConfigureAwait(false);
            reply = rest with { Text = reply.Text + rest.Text };
        }

        return reply;
    }

    private Task<ModelReply> AskAsync(
        Conversation conversation,
        string purpose,
        string model,
        IReadOnlyList<Microsoft.Extensions.AI.ChatMessage> messages,
        CancellationToken cancellationToken,
        Action? onFirstToken = null) =>
        caller.CallAsync(
            new ModelCall(conversation.Request.Lesson.Number, purpose, model, messages, OutputSize.Fit(conversation.Request.Lesson, options)),
            conversation.Attempts, onFirstToken, conversation.Deadline, cancellationToken);

    /// <summary>A model that will not write the lesson fails it with its reason; one that cannot just now is replaced by the outline.</summary>
    private async Task<GenerationResult> GiveUpAsync(Conversation conversation, ModelReply reply, CancellationToken cancellationToken)
    {
        if (LessonFailure.Of(conversation.Request.Lesson, reply) is { } failure)
        {
            return new GenerationResult { Failure = failure, Attempts = conversation.Attempts };
        }

        return await FallBackAsync(conversation, $"the model's reply ended as {reply.Kind}", cancellationToken).ConfigureAwait(false);
    }

    private async Task<GenerationResult> FallBackAsync(Conversation conversation, string why, CancellationToken cancellationToken)
    {
        GenerationResult outline = await fallback.GenerateAsync(conversation.Request, cancellationToken).ConfigureAwait(false);
        Diagnostic said = new(
            "PB2110",
            DiagnosticSeverity.Warning,
            $"The outline generator wrote this lesson, because the model's slides were not usable: {why}",
            LessonFailure.Place(conversation.Request.Lesson),
            "Run 'pptbatch regenerate --lesson " + conversation.Request.Lesson.Number + "' to ask the model again.");
        return outline with { Attempts = conversation.Attempts, Diagnostics = [said, .. outline.Diagnostics] };
    }

    private sealed record Conversation(LessonRequest Request, List<ModelAttempt> Attempts, DateTimeOffset Deadline);
}
