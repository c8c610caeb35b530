using System.Globalization;
using AngleSharp.Dom;
using PptBatch.Testing.Aws.Bedrock;

namespace PptBatch.Bedrock.Tests.Replies;

/// <summary>A model that writes some reply to a lesson, goes on where it was cut off, and mends the slides that come back or not.</summary>
/// <param name="first">Its first reply to a lesson.</param>
/// <param name="mends">Whether it answers slides that come back with the good ones; otherwise with what it was sent.</param>
internal sealed class WritingModel(Func<int, BedrockAnswer> first, bool mends = true)
{
    private const string Number = "data-slide";

    public BedrockAnswer Answer(BedrockQuestion question)
    {
        IReadOnlyList<string> said = question.Messages;
        if (said.Count == 1)
        {
            return first(question.Lesson);
        }

        string good = ReplyCourse.Good[question.Lesson - 1];
        if (said[^1].StartsWith("Your answer was cut off", StringComparison.Ordinal))
        {
            return new BedrockAnswer(good[said[^2].Length..]);
        }

        return !said[^1].Contains(Number, StringComparison.Ordinal) ? new BedrockAnswer(mends ? good : said[^2])
            : new BedrockAnswer(mends ? Mended(said[^2], good) : said[^2]);
    }

    /// <summary>The numbers of the slides that a question sends back; none where it sends none back.</summary>
    public static IReadOnlyList<int> SentBack(BedrockQuestion question) => question.Messages is { Count: > 1 } said
        ? [.. ReplyCourse.Slides(said[^2]).Select(slide => slide.GetAttribute(Number)).OfType<string>()
            .Select(number => int.Parse(number, CultureInfo.InvariantCulture))]
        : [];

    private static string Mended(string sent, string good)
    {
        IReadOnlyList<IElement> slides = ReplyCourse.Slides(good);
        return $"<article class=\"lesson\">{string.Concat(ReplyCourse.Slides(sent).Select(slide => Mended(slide, slides)))}</article>";
    }

    // The good slide is the one from the same place of the lesson; a title that was spoilt still begins as it did.
    private static string Mended(IElement slide, IReadOnlyList<IElement> good)
    {
        string number = slide.GetAttribute(Number)!;
        string title = Title(slide);
        IElement better = good.FirstOrDefault(own => Title(own) == title)
            ?? good.FirstOrDefault(own => title.StartsWith(Title(own)[..Math.Min(12, Title(own).Length)], StringComparison.Ordinal))
            ?? good[Math.Min(int.Parse(number, CultureInfo.InvariantCulture), good.Count) - 1];
        IElement copy = (IElement)better.Clone();
        copy.SetAttribute(Number, number);
        return copy.OuterHtml;
    }

    private static string Title(IElement slide) => slide.QuerySelector("h2")?.TextContent.Trim() ?? "";
}
