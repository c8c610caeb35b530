using PptBatch.OpenXml.Design.Theming;

namespace PptBatch.OpenXml.Design.Layouts;

internal enum FooterKind { Course, Lesson, Number }

/// <summary>A placeholder of the footer line.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Index">Index by which slide and layout find each other.</param>
/// <param name="Zone">Where it is.</param>
internal sealed record LayoutFooter(FooterKind Kind, int Index, TextZone Zone)
{
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
}
