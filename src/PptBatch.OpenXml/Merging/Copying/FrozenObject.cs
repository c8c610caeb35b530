using System.Globalization;
using System.Xml.Linq;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Merging.Copying;

/// <summary>
/// Puts its preview picture in the place of an object that was left behind: a control, or a file that was linked and not embedded.
/// </summary>
internal static class FrozenObject
{
    public static void Replace(XElement element, XElement root)
    {
        XElement? frame = element.Ancestors(P + "graphicFrame").FirstOrDefault();
        if (element.Name.LocalName == "control")
        {
            Draw(element.Element(P + "pic"), element, root);
            DanglingReferences.RemoveWithEmptyParents(element);
        }
        else if (frame?.Descendants(P + "pic").FirstOrDefault() is { } picture)
        {
            // An object is written twice, for old programs and for new ones, in one frame.
            if (frame.Parent is not null)
            {
                frame.ReplaceWith(Framed(picture, frame));
            }
        }
        else
        {
            element.Attribute(R + "id")?.Remove();
        }
    }

    /// <summary>Controls lie beside the shapes; a picture belongs among them.</summary>
    private static void Draw(XElement? picture, XElement control, XElement root)
    {
        XElement? tree = root.Descendants(P + "spTree").FirstOrDefault();
        if (picture is null || tree is null)
        {
            return;
        }

        XElement drawn = new(picture);
        XElement? names = drawn.Element(P + "nvPicPr")?.Element(P + "cNvPr");
        names?.SetAttributeValue("id", 1 + tree.Descendants(P + "cNvPr").Max(other => Number((string?)other.Attribute("id"))));
        names?.SetAttributeValue("name", (string?)control.Attribute("name") ?? "Control");
        if (tree.Element(P + "extLst") is { } last)
        {
            last.AddBeforeSelf(drawn);
        }
        else
        {
            tree.Add(drawn);
        }
    }

    /// <summary>The picture with the frame's name, id and place.</summary>
    private static XElement Framed(XElement picture, XElement frame)
    {
        XElement framed = new(picture);
        XElement? names = framed.Element(P + "nvPicPr")?.Element(P + "cNvPr");
        if (frame.Element(P + "nvGraphicFramePr")?.Element(P + "cNvPr") is { } own)
        {
            names?.ReplaceWith(own);
        }

        if (frame.Element(P + "xfrm") is { } place && framed.Element(P + "spPr") is { } properties)
        {
            properties.Element(A + "xfrm")?.Remove();
            properties.AddFirst(new XElement(A + "xfrm", place.Attributes(), place.Elements()));
        }

        return framed;
    }

    private static long Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : 0;
}
