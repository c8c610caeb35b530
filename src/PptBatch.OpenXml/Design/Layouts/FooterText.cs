using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Text;

namespace PptBatch.OpenXml.Design.Layouts;

/// <summary>A title in the footer line: one line, cut at a word where it is too long.</summary>
internal static class FooterText
{
    // Half an em a character is more than text of this size needs on average.
    private const int LongestTitle = 52;

    /// <summary>As much of a text as fits the zone, with an ellipsis for the rest.</summary>
    public static string Fit(string text, TextZone zone, FontScheme fonts)
    {
        string fitting = Shortened(text, LongestTitle);
        for (int length = fitting.Length; length > 2 && Width(fitting, zone.SizePt, fonts) > zone.Box.Width;)
        {
            length = Math.Min(length - 1, (int)(length * zone.Box.Width / Width(fitting, zone.SizePt, fonts)));
            fitting = Shortened(text, Math.Max(2, length));
        }

        return fitting;
    }

    /// <summary>The lesson's title where it says more than the course's; else nothing.</summary>
    public static string Lesson(string lesson, string course) =>
        string.Equals(lesson.Trim(), course.Trim(), StringComparison.OrdinalIgnoreCase) ? "" : lesson;

    private static double Width(string text, double size, FontScheme fonts) =>
        ParagraphLayout.NaturalWidth(new TextParagraph { Spans = [new TextSpan(text, size)] }, fonts);

    private static string Shortened(string title, int longest)
    {
        if (title.Length <= longest)
        {
            return title;
        }

        int space = title.LastIndexOf(' ', longest - 1);
        int end = space > longest / 2 ? space : longest - 1;
        end -= end > 1 && char.IsHighSurrogate(title[end - 1]) ? 1 : 0;
        return title[..end].TrimEnd() + "…";
    }
}
