using Microsoft.Extensions.AI;
using PptBatch.Soak.Faults;
using PptBatch.Testing.Model;

namespace PptBatch.Soak.Cloud;

/// <summary>
/// Writes lessons by the same model in a tenth of the real generator's time: one call, and one more where that fails, each recorded as the
/// real one does. For trying every single fault; it keeps no cap.
/// </summary>
internal sealed class ProcessGenerator(IChatClient model) : ISlideGenerator
{
    private const int Calls = 2;

    public string Fingerprint => "soak-1";

    public ISlideGenerator WithSettings(WritingSettings settings) => this;

    public async Task<GenerationResult> GenerateAsync(LessonRequest request, CancellationToken cancellationToken = default)
    {
        ChatMessage[] messages = [new(ChatRole.User, HonestSlides.Markdown(request.Lesson.Number))];
        ModelAttempt most = new()
        {
            Lesson = request.Lesson.Number, Model = "simulated", Purpose = "write", Outcome = ModelAttempt.InFlight, CostUsd = ProcessModel.CallUsd,
        };
        for (int call = 1; ; call++)
        {
            ICallEntry entry = await request.Journal.BeginAsync(most, cancellationToken);
            try
            {
                ChatResponse reply = await model.GetResponseAsync(messages, null, cancellationToken);
                await EndAsync(entry, most with { Outcome = "Complete" });
                return new GenerationResult { Html = reply.Text };
            }
            catch (HttpRequestException) when (call < Calls)
            {
                await EndAsync(entry, most with { Outcome = nameof(FaultKind.FailAfter) });
            }
        }
    }

    // A line that cannot be ended stands at the most; the reply is not lost for it.
    private static async Task EndAsync(ICallEntry entry, ModelAttempt attempt)
    {
        try
        {
            await entry.EndAsync(attempt);
        }
        catch (PptBatchException)
        {
        }
    }
}
