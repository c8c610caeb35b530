using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes;
using PptBatch.OpenXml.Scenes.Contents;
using PptBatch.OpenXml.Scenes.Shapes;

namespace PptBatch.OpenXml.Checking.LookRules;

/// <summary>PB6113: a slide that is a bare picture and has no notes gives nothing to read, search or teach from.</summary>
internal sealed class PictureOnly : ISlideRule
{
    private const double MostOfTheSlide = 0.5;

    public IEnumerable<DeckFinding> Check(SlideScene slide)
    {
        Box page = slide.Deck.Page;
        double pictures = slide.Shapes.Where(shape => shape.Kind == ShapeKind.Picture && shape.Bounds is not null)
            .Sum(shape => Areas.Intersection(shape.Bounds!.Value, page));
        bool hasText = slide.Shapes.Any(shape =>
            shape.Kind is ShapeKind.Table or ShapeKind.Chart || (shape.Placeholder?.IsFooter != true && !slide.Text(shape).IsEmpty));
        if (!hasText && pictures > MostOfTheSlide * Areas.Surface(page) && !Notes.HasText(slide))
        {
            yield return slide.Finding("PB6113", DiagnosticSeverity.Info, "The slide is a bare picture without text or notes.");
        }
    }
}
