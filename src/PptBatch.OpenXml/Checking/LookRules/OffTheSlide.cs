using System.Globalization;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes;
using PptBatch.OpenXml.Scenes.Shapes;

namespace PptBatch.OpenXml.Checking.LookRules;

/// <summary>PB6103: content that leaves the slide. Drawings and pictures may bleed over its edge on purpose.</summary>
internal sealed class OffTheSlide : ISlideRule
{
    private const double AllowedPt = 1;

    public IEnumerable<DeckFinding> Check(SlideScene slide)
    {
        Box page = slide.Deck.Page;
        foreach (SceneShape shape in slide.Shapes.Where(shape => !shape.Decorative))
        {
            // A title that is for screen readers only stands above the slide.
            if (slide.Area(shape) is not { } area || (shape.Placeholder?.IsTitle == true && area.Bottom <= 0))
            {
                continue;
            }

            double over = Math.Max(Math.Max(-area.X, area.Right - page.Width), Math.Max(-area.Y, area.Bottom - page.Height));
            bool carriesText = shape.Kind is ShapeKind.Table or ShapeKind.Chart
                || (shape.Kind == ShapeKind.Shape && !slide.Text(shape).IsEmpty);
            if (over > AllowedPt)
            {
                bool parked = Areas.Intersection(area, page) == 0;
                DiagnosticSeverity severity = parked || !carriesText ? DiagnosticSeverity.Info
                    : Areas.IsKnown(shape, slide) ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
                string message = parked
                    ? "It lies entirely outside the slide."
                    : string.Create(CultureInfo.InvariantCulture, $"It reaches {over:0.#} pt over the edge of the slide.");
                yield return slide.Finding("PB6103", severity, message, shape);
            }
        }
    }
}
