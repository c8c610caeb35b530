namespace PptBatch.Generation.Chat;

/// <summary>
/// Fits max_tokens to the lesson. The service reserves quota for all of it at the start of a call, so a needlessly large value
/// throttles, and one too small cuts the reply.
/// </summary>
internal static class OutputSize
{
    // A slide with notes comes to about 700 tokens at the 99th percentile; code and tables of the lesson are repeated on top.
    private const int TokensPerSlide = 700;
    private const int Overhead = 2000;
    private const double CharactersPerToken = 3;
    private const int Most = 64_000;

    public static int Fit(Lesson lesson, ChatGeneratorOptions options)
    {
        double repeated = LessonContents.Of(lesson).Code.Sum(code => code.Length) / CharactersPerToken;
        return (int)Math.Min(Most, (options.SlidesPerLesson * TokensPerSlide) + Overhead + repeated);
    }
}
