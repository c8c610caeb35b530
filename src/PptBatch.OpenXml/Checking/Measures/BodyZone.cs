using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes;
using PptBatch.OpenXml.Scenes.Shapes;

namespace PptBatch.OpenXml.Checking.Measures;

/// <summary>Where a slide's content can be: its whole width, between a title that stands on top and the footer.</summary>
internal static class BodyZone
{
    // Of the page's height: an upper margin, the lowest end of a title on top, and the zone of footers.
    private const double Top = 0.1;
    private const double LowestTitleEnd = 0.35;
    private const double Bottom = 0.91;
    private const double HighestFooter = 0.85;

    public static Box Of(SlideScene slide)
    {
        Box page = slide.Deck.Page;
        double top = page.Height * Top, bottom = page.Height * Bottom;
        if (TitleOnTop(slide) is { } title)
        {
            top = Math.Max(top, title.Bottom);
        }

        foreach (SceneShape footer in slide.Shapes.Where(shape => shape.Placeholder?.IsFooter == true))
        {
            if (footer.Bounds is { } bounds && bounds.Y >= page.Height * HighestFooter)
            {
                bottom = Math.Min(bottom, bounds.Y);
            }
        }

        return new Box(0, top, page.Width, bottom - top);
    }

    /// <summary>The lines of a title above everything else; null where there is none, and for one in the middle or at a side.</summary>
    public static Box? TitleOnTop(SlideScene slide)
    {
        SceneShape? shape = slide.Shapes.FirstOrDefault(shape => shape.Placeholder?.IsTitle == true);
        if (shape is null || slide.Area(shape) is not { } title || title.Bottom > slide.Deck.Page.Height * LowestTitleEnd)
        {
            return null;
        }

        bool beside = slide.Shapes.Any(other => !ReferenceEquals(other, shape) && other.Placeholder?.IsFooter != true
            && slide.Area(other) is { } area && area.Y < (title.Y + title.Bottom) / 2
            && (area.X >= title.Right || area.Right <= title.X) && area.Bottom > title.Bottom * 2);
        return beside ? null : title;
    }
}
