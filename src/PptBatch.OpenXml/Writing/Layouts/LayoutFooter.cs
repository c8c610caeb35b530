using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Writing.Layouts;

internal enum FooterKind { Course, Lesson, Number }

/// <summary>A placeholder of the footer line.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Index">Index by which slide and layout find each other.</param>
/// <param name="Zone">Where it is.</param>
internal sealed record LayoutFooter(FooterKind Kind, int Index, TextZone Zone)
{
    /// <summary>
    /// The format's type. The lesson's title stands in the date placeholder with fixed text: unlike a body placeholder it stays out of the
    /// outline, and PowerPoint's Header &amp; Footer dialog shows and hides it with the rest.
    /// </summary>
    public string Type => Kind switch { FooterKind.Course => "ftr", FooterKind.Lesson => "dt", _ => "sldNum" };

    public string Name => Kind switch { FooterKind.Course => "Course", FooterKind.Lesson => "Lesson", _ => "Slide number" };
}
