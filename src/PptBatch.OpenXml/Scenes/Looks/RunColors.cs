using System.Xml.Linq;
using PptBatch.OpenXml.Scenes.Colors;
using PptBatch.OpenXml.Scenes.Shapes;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Scenes.Looks;

/// <summary>The colours that text is written in.</summary>
internal static class RunColors
{
    // A deck has millions of runs, and a name takes a look-up to make.
    private static readonly XName OwnProperties = A + "rPr";
    private static readonly XName Style = P + "style";
    private static readonly XName FontReference = A + "fontRef";
    private static readonly XName Solid = A + "solidFill";

    /// <summary>The colour of a run; null when it has none or it cannot be worked out.</summary>
    public static Rgb? Of(SceneRun run, SceneShape shape, SlideScene slide)
    {
        if (run.IsLink && !run.LinkKeepsColor)
        {
            return slide.Colors.Scheme("hlink");
        }

        XElement? own = run.Properties.Count > 0 && run.Properties[0].Name == OwnProperties && HasFill(run.Properties[0])
            ? run.Properties[0] : null;
        XElement? reference = shape.Element.Element(Style)?.Element(FontReference);
        XElement? nearest = own ?? Filled(run.Properties);
        return slide.Colors.Resolve(own?.Element(Solid)) ?? slide.Colors.Resolve(reference) ?? slide.Colors.Resolve(nearest?.Element(Solid))
            ?? (nearest is null ? slide.Colors.Scheme("tx1") : null);
    }

    /// <summary>True when the run itself says its colour, so that no style of a table does.</summary>
    public static bool IsOwn(SceneRun run) => run.Properties.Count > 0 && run.Properties[0].Element(Solid) is not null;

    /// <summary>The colour that the run itself says; null when it says none.</summary>
    public static Rgb? Own(SceneRun run, SlideScene slide) =>
        IsOwn(run) ? slide.Colors.Resolve(run.Properties[0].Element(Solid)) : null;

    private static XElement? Filled(IReadOnlyList<XElement> properties)
    {
        for (int index = 0; index < properties.Count; index++)
        {
            if (HasFill(properties[index]))
            {
                return properties[index];
            }
        }

        return null;
    }

    private static bool HasFill(XElement properties)
    {
        foreach (XElement child in properties.Elements())
        {
            if (child.Name.LocalName is "solidFill" or "gradFill" or "blipFill" or "noFill" or "pattFill")
            {
                return true;
            }
        }

        return false;
    }
}
