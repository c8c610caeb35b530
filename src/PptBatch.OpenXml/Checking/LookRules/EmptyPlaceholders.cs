using PptBatch.OpenXml.Scenes;
using PptBatch.OpenXml.Scenes.Shapes;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Checking.LookRules;

/// <summary>PB6112: no placeholder is left that says "Click to add text". The title has a rule of its own.</summary>
internal sealed class EmptyPlaceholders : ISlideRule
{
    public IEnumerable<DeckFinding> Check(SlideScene slide) =>
        from shape in slide.Shapes
        where shape is { Kind: ShapeKind.Shape, Placeholder: { IsTitle: false, IsFooter: false } }
        where slide.Text(shape).IsEmpty && shape.Element.Element(P + "spPr")?.Element(A + "blipFill") is null
        select slide.Finding("PB6112", DiagnosticSeverity.Warning, $"The {shape.Placeholder!.Type} placeholder is empty.", shape);
}
