using System.Globalization;
using System.Text;

namespace PptBatch.Execution;

/// <summary>
/// Leads links to lessons that another batch deck holds to the section that the lesson will be in the merged deck, where the merger knows
/// its first slide. In the batch deck by itself such a link stays on its slide.
/// </summary>
internal static class LinksBetweenDecks
{
    private const string Lesson = "#lesson-";

    /// <summary>The slides of a lesson with those links led to sections.</summary>
    /// <param name="html">The slides.</param>
    /// <param name="here">Numbers of the lessons of this deck.</param>
    /// <param name="last">Number of the last lesson of the course.</param>
    public static string Led(string html, IReadOnlySet<int> here, int last)
    {
        StringBuilder? led = null;
        int done = 0;
        for (int at = 0; (at = html.IndexOf(Lesson, at, StringComparison.Ordinal)) >= 0; at += Lesson.Length)
        {
            int digits = at + Lesson.Length;
            int end = digits;
            while (end < html.Length && char.IsAsciiDigit(html[end]))
            {
                end++;
            }

            if (IsAddress(html, at, end) && int.TryParse(html.AsSpan(digits, end - digits), CultureInfo.InvariantCulture, out int number)
                && number > 0 && number <= last && !here.Contains(number))
            {
                led ??= new StringBuilder();
                led.Append(html, done, at - done).Append(CultureInfo.InvariantCulture, $"#section-{number - 1}");
                done = end;
            }
        }

        return led is null ? html : led.Append(html, done, html.Length - done).ToString();
    }

    // The whole value of an attribute, inside a tag.
    private static bool IsAddress(string html, int start, int end) => start >= "href=\"".Length && end < html.Length
        && html[start - 1] is '"' or '\'' && html[end] == html[start - 1]
        && html.AsSpan(0, start - 1).EndsWith("href=", StringComparison.OrdinalIgnoreCase)
        && html.LastIndexOf('<', start) > html.LastIndexOf('>', start);
}
