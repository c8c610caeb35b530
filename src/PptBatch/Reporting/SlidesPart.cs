using System.Globalization;
using System.Text;
using static PptBatch.Reporting.ReportText;

namespace PptBatch.Reporting;

/// <summary>The slides as small pictures by lesson; each leads to the slide on the page that shows it large.</summary>
internal static class SlidesPart
{
    private const int InSight = 6;

    public static void Append(StringBuilder page, RunRecord run, IReadOnlyList<SlidePicture> slides, FindingPlaces places)
    {
        if (slides.Count == 0)
        {
            return;
        }

        ILookup<int, (int Number, SlidePicture Picture)> byLesson =
            slides.Select((picture, index) => (Number: index + 1, Picture: picture)).ToLookup(slide => slide.Picture.Lesson);
        page.Append("<section aria-labelledby=\"slides\">\n<h2 id=\"slides\">Slides</h2>\n");
        foreach (LessonRecord lesson in run.Batches.SelectMany(batch => batch.Lessons).Where(lesson => byLesson.Contains(lesson.Number)))
        {
            List<(int Number, SlidePicture Picture)> own = [.. byLesson[lesson.Number]];
            page.Append(CultureInfo.InvariantCulture, $"<h3 lang=\"{Text(run.Language)}\"><a href=\"#lesson-{lesson.Number}\">")
                .Append(CultureInfo.InvariantCulture, $"{lesson.Number}. {Text(lesson.Title)}</a></h3>\n");
            AppendPictures(page, own.Take(InSight), run.Language, places);
            if (own.Count > InSight)
            {
                int found = own.Skip(InSight).Count(slide => places.CountOf(slide.Number) > 0);
                string words = found == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {found} with findings");
                page.Append("<details class=\"more\"><summary>")
                    .Append(CultureInfo.InvariantCulture, $"{own.Count - InSight} more{words}</summary>\n");
                AppendPictures(page, own.Skip(InSight), run.Language, places);
                page.Append("</details>\n");
            }
        }

        page.Append("</section>\n");
    }

    private static void AppendPictures(
        StringBuilder page, IEnumerable<(int Number, SlidePicture Picture)> slides, string language, FindingPlaces places)
    {
        page.Append("<ul class=\"slides\">\n");
        foreach ((int number, SlidePicture picture) in slides)
        {
            string said = picture.Title.Length == 0
                ? string.Create(CultureInfo.InvariantCulture, $"Slide {number}")
                : string.Create(CultureInfo.InvariantCulture, $"{number}. {picture.Title}");
            page.Append("<li><a href=\"").Append(SlideAddress(number)).Append("\"><img lang=\"").Append(Text(language)).Append("\" alt=\"")
                .Append(Text(said)).Append("\" title=\"").Append(Text(said))
                .Append(CultureInfo.InvariantCulture, $"\" width=\"{picture.Width}\" height=\"{picture.Height}\" src=\"data:")
                .Append(Text(picture.ContentType)).Append(";base64,").Append(Convert.ToBase64String(picture.Bytes.Span)).Append("\"></a>");
            if (places.CountOf(number) is > 0 and { } found)
            {
                string words = found == 1 ? "1 finding" : string.Create(CultureInfo.InvariantCulture, $"{found} findings");
                page.Append("<span class=\"found Warning\">").Append(words).Append("</span>");
            }

            page.Append("</li>\n");
        }

        page.Append("</ul>\n");
    }
}
