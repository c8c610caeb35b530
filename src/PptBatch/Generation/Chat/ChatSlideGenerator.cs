using PptBatch.Generation.Chat.Calling;
using PptBatch.Generation.Chat.Parts;
using PptBatch.Generation.Chat.Prompting;
using PptBatch.Generation.Chat.Writing;

namespace PptBatch.Generation.Chat;

/// <summary>
/// Lets a chat model write a lesson. Every reply is checked; what code cannot repair goes back to the model with the findings, and what
/// the model does not repair is written by the outline generator instead, which the result says. A lesson is never empty.
/// </summary>
internal sealed class ChatSlideGenerator(
    PartWriter writer, LessonReview review, SlideRewriter rewriter, LessonPrompt prompt, PictureNotes pictures, CacheWarmUp warmUp,
    ChatGeneratorOptions options, TimeProvider time)
    : ISlideGenerator
{
    /// <inheritdoc/>
    public string Fingerprint { get; } = ChatFingerprint.Of(options);

    /// <inheritdoc/>
    public Task<GenerationResult> GenerateAsync(LessonRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return CallAsync(request, (notes, context) => WriteAsync(request, notes, context, cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<GenerationResult?> RewriteAsync(
        LessonRequest request, string html, int slide, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        LessonPart whole = LessonPart.Whole(request, LessonPart.Of(request, options));
        return await CallAsync(
            request, (notes, context) => rewriter.WriteAsync(whole, notes, html, slide, context, cancellationToken), cancellationToken);
    }

    private async Task<GenerationResult> CallAsync(
        LessonRequest request, Func<IReadOnlyList<PictureNote>, CallContext, Task<GenerationResult>> write,
        CancellationToken cancellationToken)
    {
        IReadOnlyList<PictureNote> notes = await pictures.OfAsync(request.Lesson, cancellationToken);
        using CacheWarmUp.Turn turn = await warmUp.EnterAsync(prompt.SystemText(request.Course), cancellationToken);
        if (turn.Refusal is { } refusal)
        {
            return refusal;
        }

        CallContext context = new(request.Spending, request.Journal, new Deadline(time, options.LessonDeadline), turn.Warmed)
        {
            Waits = request.Waits, IsWarm = turn.IsWarm,
        };
        try
        {
            GenerationResult result = await write(notes, context);
            if (result.EndsRun)
            {
                turn.Refused(result);
            }

            return result with { Attempts = [.. context.Attempts] };
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested && !context.Attempts.IsEmpty)
        {
            // What was called was paid for: the ledger hears of it.
            return new GenerationResult { Failure = LessonFailure.Cancelled(request.Lesson), Attempts = [.. context.Attempts] };
        }
    }

    private async Task<GenerationResult> WriteAsync(
        LessonRequest request, IReadOnlyList<PictureNote> notes, CallContext context, CancellationToken cancellationToken)
    {
        IReadOnlyList<LessonPart> parts = LessonPart.Of(request, options);
        GenerationResult[] written = await Task.WhenAll(
            parts.Select(part => writer.WriteAsync(part, notes, context, 0, cancellationToken)));
        GenerationResult lesson = written.Length == 1 ? written[0] : JoinedParts.Join(request, written);
        return options.Review
            ? await review.ReviewAsync(LessonPart.Whole(request, parts), notes, lesson, context, cancellationToken)
            : lesson;
    }
}
