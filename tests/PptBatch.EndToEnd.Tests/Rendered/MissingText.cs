using System.Globalization;
using System.Text.RegularExpressions;

namespace PptBatch.EndToEnd.Tests.Rendered;

/// <summary>Text that is written on a slide and not on its page. A PDF's text is in the order of writing within each paragraph.</summary>
internal static partial class MissingText
{
    public static IEnumerable<string> Find(RenderedSlide slide)
    {
        string page = Letters(string.Concat(slide.Page.Words.Select(word => word.Text)));
        foreach (string paragraph in slide.Paragraphs)
        {
            // Text from right to left is written in pieces and each may be backwards.
            IEnumerable<string> pieces = RightToLeft().IsMatch(paragraph)
                ? Word().Matches(paragraph).Select(match => match.Value)
                : [paragraph];
            foreach (string piece in pieces.Select(Letters))
            {
                if (!page.Contains(piece, StringComparison.Ordinal) && !page.Contains(Backwards(piece), StringComparison.Ordinal))
                {
                    yield return $"slide {slide.Number}: '{piece}' is missing";
                }
            }
        }

        // What stands twice on the slide stands twice on the page.
        Dictionary<char, int> shown = page.CountBy(letter => letter).ToDictionary();
        foreach ((char letter, int count) in Letters(string.Concat(slide.Paragraphs)).CountBy(letter => letter))
        {
            if (shown.GetValueOrDefault(letter) < count)
            {
                yield return $"slide {slide.Number}: {shown.GetValueOrDefault(letter)} of {count} '{letter}' are there";
            }
        }
    }

    // The two letters of a lam with alef are one glyph, and stay in their order.
    private static string Backwards(string text) => string.Concat(LamAlef().Replace(text, "$2$1").Reverse());

    // Spaces end at the ends of lines, marks may stand before their letters, and brackets are mirrored where the direction changes.
    private static string Letters(string text) => string.Concat(text.Where(letter =>
        !char.IsWhiteSpace(letter) && letter is not ('(' or ')')
        && char.GetUnicodeCategory(letter) is not (UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.Control)));

    [GeneratedRegex(@"[\u0590-\u08FF\uFB1D-\uFEFC]")]
    private static partial Regex RightToLeft();

    [GeneratedRegex(@"(\u0644)([\u0622\u0623\u0625\u0627])")]
    private static partial Regex LamAlef();

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+")]
    private static partial Regex Word();
}
