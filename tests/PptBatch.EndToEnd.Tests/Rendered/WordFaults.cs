using PptBatch.Testing.Rendering;

namespace PptBatch.EndToEnd.Tests.Rendered;

/// <summary>What a viewer would see wrong of a slide's words: outside the page, one over another, or not there.</summary>
internal static class WordFaults
{
    private const double RoundingPt = 1;

    // A word's box is as high as its face's ascent and descent, so those of two lines meet; the letters themselves are in the middle part.
    private const double HeightWithoutLetters = 0.22;

    // Poppler gives a zero-width space a space's width, though nothing of it shows.
    private const char ZeroWidthSpace = '\u200B';

    /// <summary>One line for each fault; none where the slides are as they should be.</summary>
    public static IReadOnlyList<string> Find(IReadOnlyList<RenderedSlide> slides) =>
        [.. slides.SelectMany(slide => Outside(slide).Concat(Overlapping(slide)).Concat(MissingText.Find(slide)))];

    private static IEnumerable<string> Outside(RenderedSlide slide) => slide.Page.Words
        .Where(word => word.Left < -RoundingPt || word.Top < -RoundingPt
            || word.Right > slide.Page.Width + RoundingPt || word.Bottom > slide.Page.Height + RoundingPt)
        .Select(word => $"slide {slide.Number}: '{word.Text}' is outside the page");

    private static IEnumerable<string> Overlapping(RenderedSlide slide)
    {
        PdfWord[] words = [.. slide.Page.Words.OrderBy(word => word.Left)];
        for (int i = 0; i < words.Length; i++)
        {
            for (int j = i + 1; j < words.Length && words[j].Left < words[i].Right - RoundingPt; j++)
            {
                if (Top(words[i]) < Bottom(words[j]) && Top(words[j]) < Bottom(words[i]) && words[i].Text[^1] != ZeroWidthSpace)
                {
                    yield return $"slide {slide.Number}: '{words[i].Text}' and '{words[j].Text}' overlap";
                }
            }
        }
    }

    private static double Top(PdfWord word) => word.Top + ((word.Bottom - word.Top) * HeightWithoutLetters);

    private static double Bottom(PdfWord word) => word.Bottom - ((word.Bottom - word.Top) * HeightWithoutLetters);
}
