using PptBatch.OpenXml.Design.Theming;

namespace PptBatch.OpenXml.Design.Layouts;

internal enum FooterKind { Course, Lesson, Number }

/// <summary>A placeholder of the footer line.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Index">Index by which slide and layout find each other.</param>
/// <param name="Zone">Where it is.</param>
internal sealed record LayoutFooter(FooterKind Kind, int Index, TextZone Zone)
{
    /// <summary>Index of the first of a layout's footer placeholders.</summary>
    public const int FirstIndex = 100;

    /// <summary>Colour that slides state, or null where they inherit the layout's.</summary>
    public SchemeColor? Color { get; init; }

    /// <summary>The same as six hexadecimal digits.</summary>
    public string? Rgb { get; init; }

    /// <summary>
    /// The format's type. The lesson's title stands in the date placeholder with fixed text: unlike a body placeholder it stays out of the
    /// outline, and PowerPoint's Header &amp; Footer dialog shows and hides it with the rest.
    /// </summary>
    public string Type => Kind switch { FooterKind.Course => "ftr", FooterKind.Lesson => "dt", _ => "sldNum" };

    public string Name => Kind switch { FooterKind.Course => "Course", FooterKind.Lesson => "Lesson", _ => "Slide number" };

    /// <summary>The footer line of our own layouts: course, lesson and number, as far as the zones have them.</summary>
    public static IReadOnlyList<LayoutFooter> Of(Zones zones)
    {
        (FooterKind Kind, int Index, TextZone? Zone)[] line =
        [
            (FooterKind.Course, FirstIndex + 1, zones.FooterCourse),
            (FooterKind.Lesson, FirstIndex, zones.FooterLesson),
            (FooterKind.Number, FirstIndex + 2, zones.FooterNumber),
        ];
        return [.. line.Where(entry => entry.Zone is not null).Select(entry => new LayoutFooter(entry.Kind, entry.Index, entry.Zone!))];
    }
}
