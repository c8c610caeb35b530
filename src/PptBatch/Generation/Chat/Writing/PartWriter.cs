using Microsoft.Extensions.AI;
using PptBatch.Generation.Chat.Calling;
using PptBatch.Generation.Chat.Checking;
using PptBatch.Generation.Chat.Estimating;
using PptBatch.Generation.Chat.Parts;
using PptBatch.Generation.Chat.Pricing;
using PptBatch.Generation.Chat.Prompting;

namespace PptBatch.Generation.Chat.Writing;

/// <summary>
/// Gets the slides of one part from the model: has them written, continued where they were cut off, checked, sent back, and cut in two when
/// the part is too much for a call. What fails even so is written by the outline generator.
/// </summary>
internal sealed class PartWriter(
    ModelCaller caller, LessonPrompt prompt, ISlideGenerator fallback, PriceTable prices, ChatGeneratorOptions options)
{
    private const int MaxContinuations = 3;
    private const int MostHalvings = 3;

    // One that goes back may become two.
    private const int SlidesOfOne = 2;

    public async Task<GenerationResult> WriteAsync(
        LessonPart part, IReadOnlyList<PictureNote> pictures, CallContext context, int halvings, CancellationToken cancellationToken)
    {
        CallWorth worth = new(prices, options.WriterModel);
        CallContext bounded = context.Bound is not null
            ? context
            : context with { Bound = PartCalls.Of(part, prompt, worth.Writer, options.ShowPictures).Bound(worth, context.IsWarm) };
        Conversation talk =
            new(part, prompt.Write(part, [.. pictures.Where(note => part.Request.Lesson.Images.Contains(note.Image))]), bounded);
        ModelReply reply = await AskWholeAsync(talk, cancellationToken);
        for (int again = 0; again < options.MaxRepairs && reply.Kind == ReplyKind.Malformed; again++)
        {
            reply = await AskWholeAsync(talk, cancellationToken);
        }

        if (reply.Kind is ReplyKind.Truncated or ReplyKind.ContextOverflow
            && halvings < MostHalvings && part.Halves() is { Count: > 1 } halves)
        {
            GenerationResult[] written = await Task.WhenAll(halves.Select(
                half => WriteAsync(half, pictures, bounded, halvings + 1, cancellationToken)));
            return JoinedParts.Join(part.Request, written);
        }

        return reply.Kind == ReplyKind.Complete
            ? await CheckAsync(talk, reply, cancellationToken)
            : await GiveUpAsync(talk, reply, cancellationToken);
    }

    private async Task<GenerationResult> CheckAsync(Conversation talk, ModelReply reply, CancellationToken cancellationToken)
    {
        CheckedReply draft = Check(reply.Text, talk.Part);
        bool changed = false;
        for (int repair = 0; repair < options.MaxRepairs && !draft.IsSettled; repair++)
        {
            IReadOnlyList<int> numbers = [.. draft.OfSlides.Select(finding => finding.Slide).Distinct().Order()];
            ModelReply repaired = await AskAsync(
                talk,
                ModelAttempt.Repair,
                options.RepairModel ?? options.WriterModel,
                draft.GoesBackWhole
                    ? prompt.Repair(talk.Asked, reply.Text, Texts(draft.Findings))
                    : prompt.RepairSlides(talk.Asked, SlideExchange.Take(draft.Html!, numbers), Texts(draft.OfSlides)),
                cancellationToken,
                draft.GoesBackWhole ? 0 : Math.Min(talk.Part.Slides, numbers.Count * SlidesOfOne));
            if (repaired.Kind != ReplyKind.Complete)
            {
                break;
            }

            CheckedReply before = draft;

            (reply, draft) = draft.GoesBackWhole
                ? (repaired, Check(repaired.Text, talk.Part))
                : (reply, Exchanged(draft, numbers, repaired.Text, talk.Part));
            changed |= !ReferenceEquals(before, draft);
        }

        return draft.IsUsable
            ? LessonRemark.Finished(talk.Part, draft, changed)
            : await FallBackAsync(talk, string.Join(' ', draft.Findings), cancellationToken);
    }

    private CheckedReply Check(string reply, LessonPart part, IReadOnlySet<string>? restored = null) =>
        ReplyCheck.Check(reply, part, options, restored);

    private static IEnumerable<string> Texts(IEnumerable<SlideFinding> findings) => findings.Select(finding => finding.ToString());

    /// <summary>The draft with the slides that came back, unless that is no better.</summary>
    private CheckedReply Exchanged(CheckedReply draft, IReadOnlyList<int> numbers, string reply, LessonPart part)
    {
        if (SlideExchange.Put(draft.Html!, numbers, reply) is not { } html)
        {
            return draft;
        }

        CheckedReply better = Check(html, part, draft.Restored);
        return !better.GoesBackWhole && better.OfSlides.Count < draft.OfSlides.Count
            ? better with { Repaired = [.. draft.Repaired, .. better.Repaired] }
            : draft;
    }

    /// <summary>Asks for the part, going on where a reply was cut off.</summary>
    private async Task<ModelReply> AskWholeAsync(Conversation talk, CancellationToken cancellationToken)
    {
        ModelReply reply = await AskAsync(talk, ModelAttempt.Write, options.WriterModel, talk.Asked, cancellationToken);
        for (int more = 0; more < MaxContinuations && IsCutOff(reply); more++)
        {
            ModelReply rest = await AskAsync(
                talk, ModelAttempt.Continue, options.WriterModel, prompt.Continue(talk.Asked, reply.Text), cancellationToken);
            reply = rest with { Text = ReplySeam.Join(reply.Text, rest.Text) };
        }

        // What was cut off is then behind the lesson: another one, or words of farewell.
        return reply.Kind == ReplyKind.Truncated && ReplyFragment.IsFinished(reply.Text) ? reply with { Kind = ReplyKind.Complete } : reply;
    }

    // Some models end their turn in the middle of a slide.
    private static bool IsCutOff(ModelReply reply) => reply.Kind == ReplyKind.Truncated
        ? reply.Text.Length > 0 && !ReplyFragment.IsFinished(reply.Text)
        : reply.Kind == ReplyKind.Complete && ReplyFragment.StopsInASlide(reply.Text);

    private Task<ModelReply> AskAsync(
        Conversation talk, string purpose, string model, IReadOnlyList<ChatMessage> messages, CancellationToken cancellationToken,
        int slides = 0)
    {
        ModelPrice? price = prices.Find(model);
        int maxTokens = OutputSize.Fit(slides == 0 ? talk.Part : talk.Part with { Slides = slides }, price);
        return caller.CallAsync(
            new ModelCall(talk.Part.Request.Lesson.Number, purpose, model, PromptCache.Marked(messages, price), maxTokens),
            talk.Context,
            cancellationToken);
    }

    /// <summary>
    /// A refusal of every call ends the run. A model that will not write the lesson fails it with its reason; one that cannot just now is
    /// replaced by the outline.
    /// </summary>
    private async Task<GenerationResult> GiveUpAsync(Conversation talk, ModelReply reply, CancellationToken cancellationToken)
    {
        if (LessonFailure.OfRun(reply) is { } end)
        {
            return new GenerationResult { Failure = end, EndsRun = true };
        }

        return LessonFailure.Of(talk.Part.Request.Lesson, reply) is { } failure
            ? new GenerationResult { Failure = failure }
            : await FallBackAsync(talk, $"the model's reply ended as {reply.Kind}", cancellationToken);
    }

    private async Task<GenerationResult> FallBackAsync(Conversation talk, string why, CancellationToken cancellationToken)
    {
        GenerationResult outline = await fallback.GenerateAsync(talk.Part.Request, cancellationToken);
        return outline with
        {
            Diagnostics = [LessonRemark.FellBack(talk.Part, why), .. outline.Diagnostics], Marks = LessonMarks.FromOutline,
        };
    }

    private sealed record Conversation(LessonPart Part, IReadOnlyList<ChatMessage> Asked, CallContext Context);
}
