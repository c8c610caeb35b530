using PptBatch.OpenXml.Scenes;
using PptBatch.OpenXml.Scenes.Shapes;

namespace PptBatch.OpenXml.Checking.LookRules;

/// <summary>Makes findings that name their slide, shape and part.</summary>
internal static class SlideFindings
{
    public static DeckFinding Finding(
        this SlideScene slide, string rule, DiagnosticSeverity severity, string message, SceneShape? shape = null) =>
        new(rule, severity, message, slide.Number, shape?.Name, slide.Part.Name);
}
