using System.Xml.Linq;
using PptBatch.OpenXml.Scenes.Colors;
using PptBatch.OpenXml.Scenes.Shapes;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Scenes.Looks;

/// <summary>The colours that text is written in.</summary>
internal static class RunColors
{
    /// <summary>The colour of a run; null when it has none or it cannot be worked out.</summary>
    public static Rgb? Of(SceneRun run, SceneShape shape, SlideScene slide)
    {
        if (run.IsLink && !run.LinkKeepsColor)
        {
            return slide.Colors.Scheme("hlink");
        }

        XElement? own = run.Properties.FirstOrDefault(properties => properties.Name == A + "rPr");
        XElement? reference = shape.Element.Element(P + "style")?.Element(A + "fontRef");
        return Fill(slide, own is null ? [] : [own])
            ?? (reference is null ? Fill(slide, run.Properties) : slide.Colors.Resolve(reference) ?? Fill(slide, run.Properties))
            ?? (run.Properties.Any(HasFill) ? null : slide.Colors.Scheme("tx1"));
    }

    /// <summary>True when the run itself says its colour, so that no style of a table does.</summary>
    public static bool IsOwn(SceneRun run) => run.Properties.Count > 0 && run.Properties[0].Element(A + "solidFill") is not null;

    /// <summary>The colour that the run itself says; null when it says none.</summary>
    public static Rgb? Own(SceneRun run, SlideScene slide) =>
        IsOwn(run) ? slide.Colors.Resolve(run.Properties[0].Element(A + "solidFill")) : null;

    private static Rgb? Fill(SlideScene slide, IEnumerable<XElement> properties) =>
        properties.FirstOrDefault(HasFill) is { } found ? slide.Colors.Resolve(found.Element(A + "solidFill")) : null;

    private static bool HasFill(XElement properties) =>
        properties.Elements().Any(child => child.Name.LocalName is "solidFill" or "gradFill" or "blipFill" or "noFill" or "pattFill");
}
