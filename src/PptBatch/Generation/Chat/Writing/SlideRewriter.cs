using Microsoft.Extensions.AI;
using PptBatch.Generation.Chat.Calling;
using PptBatch.Generation.Chat.Checking;
using PptBatch.Generation.Chat.Estimating;
using PptBatch.Generation.Chat.Parts;
using PptBatch.Generation.Chat.Pricing;
using PptBatch.Generation.Chat.Prompting;

namespace PptBatch.Generation.Chat.Writing;

/// <summary>
/// Asks the model for another slide in the place of one, in one call that holds that slide alone. It is checked as every slide is, and
/// nothing is sent back: a person looks at it.
/// </summary>
internal sealed class SlideRewriter(ModelCaller caller, LessonPrompt prompt, PriceTable prices, ChatGeneratorOptions options)
{
    public async Task<GenerationResult> WriteAsync(
        LessonPart whole, IReadOnlyList<PictureNote> pictures, string html, int slide, CallContext context,
        CancellationToken cancellationToken)
    {
        CallWorth worth = new(prices, options.WriterModel);
        ModelPrice? price = worth.Writer;
        PartCalls likely = PartCalls.OfSlide(PartCalls.Of(whole, prompt, price, options.ShowPictures), whole, price);
        IReadOnlyList<ChatMessage> messages = LessonPrompt.Rewrite(prompt.Write(whole, pictures), SlideExchange.Take(html, [slide]));
        ModelReply reply = await caller.CallAsync(
            new ModelCall(
                whole.Request.Lesson.Number, ModelAttempt.Rewrite, options.WriterModel, PromptCache.Marked(messages, price),
                OutputSize.Fit(whole with { Slides = 1 }, price)),
            context with { Bound = likely.Bound(worth, context.IsWarm) },
            cancellationToken);
        if (reply.Kind != ReplyKind.Complete)
        {
            return LessonFailure.OfRun(reply) is { } end
                ? new GenerationResult { Failure = end, EndsRun = true }
                : new GenerationResult
                {
                    Failure = LessonFailure.Of(whole.Request.Lesson, reply)
                        ?? Unusable(whole, $"the model's reply ended as {reply.Kind}"),
                };
        }

        CheckedReply written = ReplyCheck.CheckSlide(reply.Text, whole, options);
        return written.GoesBackWhole
            ? new GenerationResult { Failure = Unusable(whole, string.Join(' ', written.Findings)) }
            : LessonRemark.Finished(whole, written);
    }

    private static Diagnostic Unusable(LessonPart whole, string why) => new(
        "PB5101", DiagnosticSeverity.Error, $"The model's new slide cannot be used: {why}", LessonFailure.Place(whole.Request.Lesson),
        "Ask again, or edit the slide by hand.");
}
