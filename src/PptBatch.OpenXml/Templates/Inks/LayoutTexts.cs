using PptBatch.OpenXml.Design.Layouts;
using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Templates.Inks;

/// <summary>Where the texts of a layout stand.</summary>
/// <param name="Title">The title.</param>
/// <param name="Text">Everything else.</param>
internal readonly record struct LayoutTexts(Box Title, Box[] Text)
{
    public static LayoutTexts Of(PageLayout layout, Zones zones) => layout switch
    {
        PageLayout.Cover => new(zones.CoverTitle.Box, [zones.CoverSubtitle.Box, zones.CoverDetails.Box]),
        PageLayout.Section => new(zones.SectionTitle.Box, [zones.SectionSubtitle.Box, zones.SectionBody]),
        PageLayout.LessonOpener => new(zones.OpenerTitle.Box, [zones.OpenerSubtitle.Box, zones.OpenerBody]),
        _ => new(zones.Title.Box, [zones.Subtitle.Box, zones.Body]),
    };

    /// <summary>The smallest box that holds all of several.</summary>
    public static Box Around(params Box[] boxes)
    {
        double left = boxes.Min(box => box.X), top = boxes.Min(box => box.Y);
        return new Box(left, top, boxes.Max(box => box.Right) - left, boxes.Max(box => box.Bottom) - top);
    }
}
