using PptBatch.OpenXml.Scenes;
using PptBatch.OpenXml.Scenes.Shapes;

namespace PptBatch.OpenXml.Checking.LookRules;

/// <summary>PB6108: pictures, charts and diagrams say what they show, or are marked as ornaments.</summary>
internal sealed class AltText : ISlideRule
{
    private static readonly string[] FileEndings = [".png", ".jpg", ".jpeg", ".gif", ".svg", ".bmp", ".emf", ".wmf"];

    public IEnumerable<DeckFinding> Check(SlideScene slide)
    {
        foreach (SceneShape shape in slide.Shapes.Where(shape =>
            !shape.Decorative && shape.Kind is (ShapeKind.Picture or ShapeKind.Chart or ShapeKind.Other)))
        {
            if (string.IsNullOrWhiteSpace(shape.AltText))
            {
                yield return slide.Finding("PB6108", DiagnosticSeverity.Warning, $"The {Word(shape.Kind)} has no alternative text.", shape);
            }
            else if (FileEndings.Any(ending => shape.AltText.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                && !shape.AltText.Contains(' '))
            {
                yield return slide.Finding("PB6108", DiagnosticSeverity.Info, $"The alternative text is a file name: {shape.AltText}.",
                    shape);
            }
        }
    }

    private static string Word(ShapeKind kind) => kind switch
    {
        ShapeKind.Picture => "picture",
        ShapeKind.Chart => "chart",
        _ => "graphic",
    };
}
