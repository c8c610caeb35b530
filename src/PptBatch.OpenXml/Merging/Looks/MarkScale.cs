using System.Globalization;
using System.Xml.Linq;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Merging.Looks;

/// <summary>Moves what is marked on a slide with the slide: guides and comments, which have units of their own.</summary>
internal static class MarkScale
{
    private const double EmuInMasterUnit = 914400 / 576.0;

    private static readonly XNamespace P15 = "http://schemas.microsoft.com/office/powerpoint/2012/main";

    /// <summary>Moves the guides of a slide, layout or master.</summary>
    public static void Guides(XElement root, SlideScale scale)
    {
        foreach (XElement guide in root.Descendants(P15 + "guide"))
        {
            bool lies = (string?)guide.Attribute("orient") == "horz";
            Move(guide, "pos", scale.Factor, (lies ? scale.Top : scale.Left) / EmuInMasterUnit);
        }
    }

    /// <summary>Moves old comments, whose places are counted from the slide's corner in 576ths of an inch.</summary>
    public static void Comments(XElement comments, SlideScale scale)
    {
        foreach (XElement place in comments.Descendants(P + "pos"))
        {
            Move(place, "x", scale.Factor, scale.Left / EmuInMasterUnit);
            Move(place, "y", scale.Factor, scale.Top / EmuInMasterUnit);
        }
    }

    /// <summary>Moves threads, whose places are in EMU: from the slide's corner, or from that of the shape that they are about.</summary>
    public static void Threads(XElement comments, SlideScale scale)
    {
        foreach (XElement place in comments.Descendants().Where(element => element.Name.LocalName == "pos").ToList())
        {
            bool onSlide = place.Parent!.Elements().Any(mark => mark.Name.LocalName == "sldMkLst");
            Move(place, "x", scale.Factor, onSlide ? scale.Left : 0);
            Move(place, "y", scale.Factor, onSlide ? scale.Top : 0);
        }
    }

    private static void Move(XElement element, string attribute, double factor, double shift)
    {
        if (long.TryParse(
            (string?)element.Attribute(attribute) ?? "0", NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long old))
        {
            element.SetAttributeValue(attribute, ((long)Math.Round((old * factor) + shift)).ToString(CultureInfo.InvariantCulture));
        }
    }
}
