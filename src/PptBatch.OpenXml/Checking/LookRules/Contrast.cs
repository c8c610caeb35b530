using System.Globalization;
using PptBatch.OpenXml.Scenes;
using PptBatch.OpenXml.Scenes.Colors;
using PptBatch.OpenXml.Scenes.Looks;
using PptBatch.OpenXml.Scenes.Shapes;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Checking.LookRules;

/// <summary>PB6105: text against what is behind it. Over pictures and gradients nothing is claimed.</summary>
internal sealed class Contrast(DeckValidatorOptions options) : ISlideRule
{
    private const double LargePt = 24;
    private const double LargeBoldPt = 18.66;

    public IEnumerable<DeckFinding> Check(SlideScene slide)
    {
        foreach (SceneShape shape in slide.Shapes)
        {
            IEnumerable<(SceneRun Run, Rgb Text, Rgb Behind)> pairs = shape.Kind switch
            {
                ShapeKind.Shape => Pairs(slide, shape, slide.Text(shape), ShapeGround.Behind(shape, slide)),
                ShapeKind.Table => (slide.Table(shape)?.Cells ?? []).SelectMany(cell => CellPairs(slide, shape, cell)),
                _ => [],
            };
            var worst = pairs.Select(pair => (pair.Run, pair.Text, pair.Behind, Ratio: Rgb.Contrast(pair.Text, pair.Behind)))
                .Where(pair => pair.Ratio < Needed(pair.Run) - 0.005)
                .OrderBy(pair => pair.Ratio).Take(1).ToList();
            foreach (var (run, text, behind, ratio) in worst)
            {
                string message = string.Create(
                    CultureInfo.InvariantCulture,
                    $"Contrast of {text} on {behind} is {ratio:0.0#}:1, {Needed(run):0.0#}:1 is needed at {run.SizePt:0.#} pt.");
                yield return slide.Finding("PB6105", DiagnosticSeverity.Warning, message, shape);
            }
        }
    }

    private double Needed(SceneRun run) =>
        run.SizePt >= LargePt || (run.Bold && run.SizePt >= LargeBoldPt) ? options.MinLargeContrast : options.MinContrast;

    /// <summary>A cell without a fill of its own takes it from the table's style, which only an unstyled table rules out.</summary>
    private static IEnumerable<(SceneRun Run, Rgb Text, Rgb Behind)> CellPairs(SlideScene slide, SceneShape shape, SceneCell cell)
    {
        bool styled = cell.Element.Parent?.Parent?.Element(A + "tblPr")?.Element(A + "tableStyleId") is not null;
        Paint? paint = FillResolver.Explicit(cell.Element.Element(A + "tcPr"), slide.Colors);
        Rgb? behind = paint is { IsVisible: true } visible ? visible.Color : styled && paint is null ? null
            : ShapeGround.Behind(shape, slide);
        return cell.Text.Runs.Where(run => !styled || RunColors.IsOwn(run)).SelectMany(run => Pair(slide, shape, run, behind));
    }

    private static IEnumerable<(SceneRun Run, Rgb Text, Rgb Behind)> Pairs(SlideScene slide, SceneShape shape, SceneText text,
        Rgb? behind) =>
        text.Runs.SelectMany(run => Pair(slide, shape, run, behind));

    private static IEnumerable<(SceneRun Run, Rgb Text, Rgb Behind)> Pair(SlideScene slide, SceneShape shape, SceneRun run, Rgb? behind)
    {
        if (behind is { } ground && !string.IsNullOrWhiteSpace(run.Text) && RunColors.Of(run, shape, slide) is { } color)
        {
            Rgb below = slide.Colors.Resolve(run.Highlight)?.Over(ground) ?? ground;
            yield return (run, color.Over(below), below);
        }
    }
}
