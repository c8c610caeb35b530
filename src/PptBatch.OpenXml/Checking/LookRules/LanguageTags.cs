using PptBatch.OpenXml.Scenes;
using PptBatch.OpenXml.Scenes.Shapes;

namespace PptBatch.OpenXml.Checking.LookRules;

/// <summary>PB6111: text says its language, for spelling and for the voice of a screen reader.</summary>
internal sealed class LanguageTags : ISlideRule
{
    public IEnumerable<DeckFinding> Check(SlideScene slide)
    {
        foreach (SceneShape shape in slide.Shapes)
        {
            IEnumerable<SceneRun> runs = shape.Kind == ShapeKind.Table
                ? slide.Table(shape)?.Cells.SelectMany(cell => cell.Text.Runs) ?? []
                : slide.Text(shape).Runs;
            int untagged = runs.Count(run => run.Language is null && run.Text.Any(char.IsLetter));
            if (untagged > 0)
            {
                string what = untagged == 1 ? "One run says" : $"{untagged} runs say";
                yield return slide.Finding("PB6111", DiagnosticSeverity.Info, what + " no language.", shape);
            }
        }
    }
}
