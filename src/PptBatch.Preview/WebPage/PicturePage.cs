using System.Globalization;

namespace PptBatch.Preview.WebPage;

/// <summary>Writes a slide that is known only by its picture: the picture, its words for screen readers, its notes.</summary>
internal static class PicturePage
{
    /// <summary>The declarations that the sections need.</summary>
    public const string Styles = ".slide img { left: 0; top: 0; width: 100%; height: 100%; }\n";

    /// <summary>A slide's section.</summary>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="png">Its picture.</param>
    /// <param name="words">What it says.</param>
    /// <param name="notes">Its notes, or nothing.</param>
    public static Markup Section(int number, ReadOnlySpan<byte> png, string words, string notes)
    {
        Markup html = new();
        html.Open(
            "section",
            ("class", "slide"),
            ("id", "s" + number.ToString(CultureInfo.InvariantCulture)),
            ("tabindex", "-1"),
            ("aria-roledescription", "slide"));
        html.Open("img", ("alt", words), ("src", "data:image/png;base64," + Convert.ToBase64String(png)));
        if (notes.Length > 0)
        {
            html.Open("aside", ("class", "notes")).Text(notes).Close("aside");
        }

        return html.Close("section").Raw("\n");
    }
}
