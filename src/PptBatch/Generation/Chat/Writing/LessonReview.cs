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
    public async Task<GenerationResult> ReviewAsync(
        LessonPart whole, IReadOnlyList<PictureNote> pictures, GenerationResult written, CallContext context,
        CancellationToken cancellationToken)
    {
        if (whole.Request.Look is not { } look || written.Html is not { } html || written.Marks.HasFlag(LessonMarks.FromOutline))
        {
            return written;
        }

        LessonLook before = await look(html, cancellationToken);
        IReadOnlyList<int> numbers = PagesOfSlides.Number(html, before.Pages);
        string numbered = SlideExchange.Take(html, Enumerable.Range(1, numbers.Count == 0 ? 1 : numbers.Max()));
        ModelReply reply = await AskAsync(
            whole, prompt.Review(prompt.Write(whole, pictures), numbered, before, numbers), context, cancellationToken);
        if (reply.Kind != ReplyKind.Complete)
        {
            return Said(written, whole, $"The slides were not reviewed: the model's reply ended as {reply.Kind}.");
        }

        if (ReplyFragment.Read(reply.Text).Article?.QuerySelector("section") is null)
        {
            return Said(written, whole, "The model saw its rendered slides and changed nothing.");
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
        PartCalls likely = PartCalls.OfReview(PartCalls.Of(whole, prompt, price, options.ShowPictures));
        CallContext bounded = context with { Bound = likely.Bound(worth, warm: true, context.Attempts.Count) };
        return caller.CallAsync(
            new ModelCall(
                whole.Request.Lesson.Number, ModelAttempt.Review, options.WriterModel, PromptCache.Marked(messages, price), maxTokens),
            bounded,
            cancellationToken);
    }

    private static GenerationResult Said(GenerationResult written, LessonPart whole, string what) => written with
    {
        Diagnostics =
        [
            .. written.Diagnostics,
            new Diagnostic("PB2114", DiagnosticSeverity.Info, what, LessonFailure.Place(whole.Request.Lesson)),
        ],
    };
}
