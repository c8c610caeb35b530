using Microsoft.Extensions.AI;
using PptBatch.Generation.Chat.Calling;
using PptBatch.Generation.Chat.Checking;
using PptBatch.Generation.Chat.Estimating;
using PptBatch.Generation.Chat.Parts;
using PptBatch.Generation.Chat.Pricing;
using PptBatch.Generation.Chat.Prompting;

namespace PptBatch.Generation.Chat.Writing;

/// <summary>
/// Lets the model look once at its slides as they are rendered. What it changes is taken only where the checks hold and the slides look no
/// worse by any measure; otherwise the earlier slides stay.
/// </summary>
internal sealed class LessonReview(ModelCaller caller, LessonPrompt prompt, PriceTable prices, ChatGeneratorOptions options)
{
    // One slide may become two.
    private const int MostOfOne = 2;

    private string? _blindRun;

    public async Task<GenerationResult> ReviewAsync(
        LessonPart whole, IReadOnlyList<PictureNote> pictures, GenerationResult written, CallContext context,
        CancellationToken cancellationToken)
    {
        if (whole.Request.Look is not { } look || written.Html is not { } html || written.Marks.HasFlag(LessonMarks.FromOutline)
            || _blindRun == context.Spending.Name)
        {
            return written;
        }

        LessonLook before = await look(html, cancellationToken);
        IReadOnlyList<int> numbers = PagesOfSlides.Number(html, before.Pages);
        string numbered = SlideExchange.Take(html, Enumerable.Range(1, numbers.Count == 0 ? 1 : numbers.Max()));
        ModelReply reply = await AskAsync(
            whole, prompt.Review(prompt.Write(whole, pictures), numbered, before, numbers), context, cancellationToken);
        if (reply.Kind is ReplyKind.Rejected or ReplyKind.Denied)
        {
            return Blind(written, context, reply);
        }

        if (reply.Kind != ReplyKind.Complete)
        {
            return Said(written, whole, $"The slides were not reviewed: the model's reply ended as {reply.Kind}.");
        }

        if (ReplyFragment.Read(reply.Text).Article?.QuerySelector("section") is null)
        {
            return Said(written, whole, "The model saw its rendered slides and changed nothing.");
        }

        if (SlideExchange.MostInOnePlace(reply.Text) > MostOfOne)
        {
            return Said(
                written, whole, "The model put too many slides in the place of one after seeing them rendered; they were discarded.");
        }

        return SlideExchange.Put(html, [.. numbers.Distinct()], reply.Text) is { } changed
            ? await BetterAsync(whole, written, changed, before, look, cancellationToken)
            : Said(written, whole, "The model's answer after seeing its rendered slides contained no slide, so nothing was changed.");
    }

    private async Task<GenerationResult> BetterAsync(
        LessonPart whole, GenerationResult written, string changed, LessonLook before,
        Func<string, CancellationToken, Task<LessonLook>> look, CancellationToken cancellationToken)
    {
        CheckedReply old = ReplyCheck.Check(written.Html!, whole, options), now = ReplyCheck.Check(changed, whole, options);
        if (!now.IsUsable || now.GoesBackWhole || now.OfSlides.Count > old.OfSlides.Count || now.Repaired.Count > old.Repaired.Count)
        {
            return Said(written, whole, "The model's changes after seeing its rendered slides failed the checks and were discarded.");
        }

        GenerationResult finished = LessonRemark.Finished(whole, now);
        LessonLook after = await look(finished.Html!, cancellationToken);
        return after.IsAtLeast(before)
            ? Said(
                written with { Html = finished.Html, Marks = written.Marks | finished.Marks },
                whole,
                "The model changed some slides after seeing them rendered; they look no worse by any measure.")
            : Said(written, whole, "The model's changes after seeing its rendered slides measured worse and were discarded.");
    }

    private Task<ModelReply> AskAsync(
        LessonPart whole, IReadOnlyList<ChatMessage> messages, CallContext context, CancellationToken cancellationToken)
    {
        CallWorth worth = new(prices, options.WriterModel);
        ModelPrice? price = worth.Writer;
        int maxTokens = OutputSize.Fit(whole with { Slides = Math.Max(1, whole.Slides / 2) }, price);
        CallContext bounded = context with { Bound = BoundOf(whole, worth, context) };
        return caller.CallAsync(
            new ModelCall(
                whole.Request.Lesson.Number, ModelAttempt.Review, options.WriterModel, PromptCache.Marked(messages, price), maxTokens),
            bounded,
            cancellationToken);
    }

    // What is likely for the lesson and this look together, twice, less what the lesson has used.
    private LessonBound BoundOf(LessonPart whole, CallWorth worth, CallContext context)
    {
        PartCalls Likely(LessonPart part) => PartCalls.Of(part, prompt, worth.Writer, options.ShowPictures);
        double most = LessonPart.Of(whole.Request, options).Sum(part => Likely(part).Most(worth, context.IsWarm))
            + PartCalls.OfReview(Likely(whole)).Most(worth, context.IsWarm);
        double used = context.Attempts.Sum(attempt => worth.Of(
            attempt.Model,
            new TokenUsage(attempt.InputTokens, attempt.OutputTokens, attempt.CacheReadTokens, attempt.CacheWriteTokens)));
        return new LessonBound(most - used, worth, context.Attempts.Count);
    }

    /// <summary>
    /// The same call without the pictures had been taken: no other lesson of the run is shown to this model, and it is said once.
    /// </summary>
    private GenerationResult Blind(GenerationResult written, CallContext context, ModelReply reply) =>
        Interlocked.Exchange(ref _blindRun, context.Spending.Name) == context.Spending.Name
            ? written
            : written with
            {
                Diagnostics =
                [
                    .. written.Diagnostics,
                    new Diagnostic(
                        "PB2139", DiagnosticSeverity.Warning,
                        "The model service did not take the pictures of the rendered slides, so no lesson is reviewed: "
                            + LessonFailure.Sentence(reply.Detail),
                        $"model {options.WriterModel}", "Use a model that takes images, or run without --review (Review = false)."),
                ],
            };

    private static GenerationResult Said(GenerationResult written, LessonPart whole, string what) => written with
    {
        Diagnostics =
        [
            .. written.Diagnostics,
            new Diagnostic("PB2114", DiagnosticSeverity.Info, what, LessonFailure.Place(whole.Request.Lesson)),
        ],
    };
}
