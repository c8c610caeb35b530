using PptBatch.OpenXml.Scenes;
using PptBatch.OpenXml.Scenes.Shapes;

namespace PptBatch.OpenXml.Checking.LookRules;

/// <summary>
/// PB6108: pictures, charts, diagrams and shapes without text say what they show, or are marked as ornaments. A group may say it for what
/// is in it.
/// </summary>
internal sealed class AltText : ISlideRule
{
    private static readonly string[] FileEndings = [".png", ".jpg", ".jpeg", ".gif", ".svg", ".bmp", ".emf", ".wmf"];

    public IEnumerable<DeckFinding> Check(SlideScene slide)
    {
        foreach (SceneShape shape in slide.Shapes.Where(shape => !shape.Decorative && NeedsWords(shape, slide)))
        {
            if (string.IsNullOrWhiteSpace(shape.AltText))
            {
                DiagnosticSeverity severity = shape.Kind == ShapeKind.Shape ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning;
                if (!shape.IsSaidByGroup)
                {
                    yield return slide.Finding("PB6108", severity, $"The {Word(shape.Kind)} has no alternative text.", shape);
                }
            }
            else if (FileEndings.Any(ending => shape.AltText.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                && !shape.AltText.Contains(' '))
            {
                yield return slide.Finding("PB6108", DiagnosticSeverity.Info, $"The alternative text is a file name: {shape.AltText}.",
                    shape);
            }
        }
    }

    private static bool NeedsWords(SceneShape shape, SlideScene slide) => shape.Kind switch
    {
        ShapeKind.Picture or ShapeKind.Chart or ShapeKind.Other => true,
        ShapeKind.Shape => shape.Placeholder is null && slide.Text(shape).IsEmpty && Areas.IsBoxVisible(shape, slide),
        _ => false,
    };

    private static string Word(ShapeKind kind) => kind switch
    {
        ShapeKind.Picture => "picture",
        ShapeKind.Chart => "chart",
        ShapeKind.Shape => "shape",
        _ => "graphic",
    };
}
