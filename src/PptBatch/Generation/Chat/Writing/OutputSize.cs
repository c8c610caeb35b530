using PptBatch.Generation.Chat.Parts;
using PptBatch.Generation.Chat.Pricing;

namespace PptBatch.Generation.Chat.Writing;

/// <summary>
/// Fits max_tokens to the lesson. The service reserves quota for all of it at the start of a call, so a needlessly large value
/// throttles, and one too small cuts the reply.
/// </summary>
internal static class OutputSize
{
    // Against an ordinary slide of the model; some write twice as much. Code of the lesson is repeated on top.
    private const double LongSlide = 2;
    private const int TokensPerSlide = 500;
    private const int Overhead = 2000;
    private const double CharactersPerToken = 3;
    private const int Most = 64_000;

    public static int Fit(LessonPart part, ModelPrice? model)
    {
        double repeated = part.Matter.CodeLength / CharactersPerToken;
        double slides = part.Slides * (model?.TokensPerSlide ?? TokensPerSlide) * LongSlide;
        return (int)Math.Min(Most, slides + Overhead + repeated + (2 * (model?.ThinkingTokens ?? 0)));
    }
}
