using System.Globalization;
using System.Xml.Linq;
using PptBatch.OpenXml.Merging.Output;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Merging.Looks;

/// <summary>
/// Scales slides of one size onto another: fitted, centred, aspect ratio kept. Texts and lines shrink or grow with their shapes.
/// </summary>
/// <param name="Factor">What lengths are multiplied by.</param>
/// <param name="Left">Empty stretch at the left, in EMU.</param>
/// <param name="Top">Empty stretch at the top, in EMU.</param>
/// <param name="Width">Share of the slide's width that is taken, 0 to 1.</param>
/// <param name="Height">Share of its height.</param>
internal sealed record SlideScale(double Factor, long Left, long Top, double Width, double Height)
{
    private static readonly XNamespace Model = "http://schemas.microsoft.com/office/drawing/2017/model3d";
    private static readonly XNamespace Diagram = "http://schemas.microsoft.com/office/drawing/2008/diagram";

    // Lengths in EMU or in hundredths of a point, by element and attribute.
    private static readonly Dictionary<string, string[]> Lengths = new(StringComparer.Ordinal)
    {
        ["ln"] = ["w"],
        ["lnL"] = ["w"],
        ["lnR"] = ["w"],
        ["lnT"] = ["w"],
        ["lnB"] = ["w"],
        ["bodyPr"] = ["lIns", "tIns", "rIns", "bIns", "spcCol"],
        ["tcPr"] = ["marL", "marR", "marT", "marB"],
        ["gridCol"] = ["w"],
        ["tr"] = ["h"],
        ["tab"] = ["pos"],
        ["spcPts"] = ["val"],
        ["buSzPts"] = ["val"],
        ["outerShdw"] = ["blurRad", "dist"],
        ["innerShdw"] = ["blurRad", "dist"],
        ["glow"] = ["rad"],
        ["softEdge"] = ["rad"],
        ["objViewport"] = ["viewportSz"],
    };

    public static SlideScale Fit(SlideSize own, SlideSize target)
    {
        double factor = Math.Min(target.Width / (double)own.Width, target.Height / (double)own.Height);
        return new SlideScale(
            factor,
            (long)((target.Width - (own.Width * factor)) / 2),
            (long)((target.Height - (own.Height * factor)) / 2),
            own.Width * factor / target.Width,
            own.Height * factor / target.Height);
    }

    /// <summary>The same scale for what lies in a frame of its own, which was moved already.</summary>
    public SlideScale WithinFrame => this with { Left = 0, Top = 0 };

    /// <summary>Scales a slide, layout, master, chart or diagram in place.</summary>
    public void Apply(XElement root)
    {
        DefaultInsets.Write(root);
        MarkScale.Guides(root, this);
        foreach (XElement element in root.Descendants().Where(IsKnown))
        {
            string name = element.Name.LocalName;
            if (name is "xfrm" or "txXfrm" && !IsInsideGroup(element))
            {
                Place(element);
            }
            else if (Lengths.TryGetValue(name, out string[]? attributes))
            {
                Array.ForEach(attributes, attribute => Scale(element, attribute));
            }
            else if (name is "rPr" or "defRPr" or "endParaRPr")
            {
                Scale(element, "sz", least: 100);
            }
            else if (name == "pPr" || (name.StartsWith("lvl", StringComparison.Ordinal) && name.EndsWith("pPr", StringComparison.Ordinal)))
            {
                Scale(element, "marL");
                Scale(element, "marR");
                Scale(element, "indent");
            }
            else if (name == "animMotion" && element.Attribute("path") is { } path)
            {
                path.Value = MotionPath.Scale(path.Value, Width, Height);
            }
        }
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"|{Factor:R}|{Left}|{Top}");

    /// <summary>Ink has a frame of its own kind.</summary>
    private static bool IsKnown(XElement element) => element.Name.Namespace == A || element.Name.Namespace == P
        || element.Name == Diagram + "txXfrm" || element.Name == P14 + "xfrm" || element.Name == Model + "objViewport";

    /// <summary>A group's own frame carries what is in it along; the root of the shape tree is no group.</summary>
    private static bool IsInsideGroup(XElement frame)
    {
        XElement? shape = frame.Parent is { Name.LocalName: "spPr" or "grpSpPr" } properties ? properties.Parent : frame.Parent;
        if (shape is null || shape.Name.LocalName == "spTree")
        {
            return true;
        }

        return shape.Ancestors()
            .TakeWhile(ancestor => ancestor.Name.LocalName != "spTree").Any(ancestor => ancestor.Name.LocalName == "grpSp");
    }

    private void Place(XElement frame)
    {
        if (frame.Element(A + "off") is { } offset && frame.Element(A + "ext") is { } extent)
        {
            Scale(offset, "x");
            Scale(offset, "y");
            if (!IsWithinFrame(frame))
            {
                offset.SetAttributeValue("x", (long?)offset.Attribute("x") + Left);
                offset.SetAttributeValue("y", (long?)offset.Attribute("y") + Top);
            }

            Scale(extent, "cx");
            Scale(extent, "cy");
        }
    }

    /// <summary>
    /// 3D models and zooms lie in a frame and count from its corner; the pictures of embedded objects count from the slide's.
    /// </summary>
    private static bool IsWithinFrame(XElement frame) =>
        frame.Parent is { Name.LocalName: "spPr" } properties && properties.Name.Namespace != P && frame.Ancestors(A + "graphicData").Any();

    private void Scale(XElement element, string attribute, long least = long.MinValue)
    {
        if (element.Attribute(attribute) is { } value
            && long.TryParse(value.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long old))
        {
            value.Value = Math.Max((long)Math.Round(old * Factor), least).ToString(CultureInfo.InvariantCulture);
        }
    }
}
