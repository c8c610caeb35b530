using System.Globalization;
using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Xml;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Templates.Reading;

/// <summary>
/// Takes out of a master, a layout or a theme what a deck must not carry: actions, controls, embedded objects, links, timing.
/// </summary>
internal static class TemplateCleaner
{
    private static readonly HashSet<string> Never = new(StringComparer.Ordinal)
    {
        "hlinkClick", "hlinkHover", "hlinkMouseOver", "timing", "transition", "controls", "custDataLst", "graphicFrame", "contentPart",
        "videoFile", "audioFile", "audioCd", "quickTimeFile", "wavAudioFile", "media", "snd", "sldLayoutIdLst", "svgBlip", "webVideoPr",
    };

    private static readonly HashSet<string> Emptied =
        new(StringComparer.Ordinal) { "extLst", "ext", "Choice", "Fallback", "AlternateContent" };

    /// <param name="root">The part, which is changed.</param>
    /// <param name="kept">Ids of relationships that stay.</param>
    /// <returns>What was taken out, by the name of its element.</returns>
    public static IReadOnlyList<string> Clean(XElement root, IReadOnlySet<string> kept)
    {
        List<string> taken = [];
        foreach (XElement element in root.Descendants().Where(element => Never.Contains(element.Name.LocalName)).ToList())
        {
            taken.Add(element.Name.LocalName);
            Remove(element);
        }

        foreach (XElement blip in root.Descendants(A + "blip")
            .Where(blip => (string?)blip.Attribute(R + "embed") is not { } id || !kept.Contains(id)).ToList())
        {
            taken.Add("picture");
            RemovePicture(blip);
        }

        foreach (XAttribute attribute in root.DescendantsAndSelf().Attributes()
            .Where(attribute => attribute.Name.Namespace == R && !kept.Contains(attribute.Value)).ToList())
        {
            taken.Add(attribute.Parent!.Name.LocalName);
            attribute.Remove();
        }

        GiveOwnIds(root);
        CountInThousandths(root);
        return taken;
    }

    /// <summary>Strict packages write shares as <c>75%</c>, transitional ones as <c>75000</c>.</summary>
    private static void CountInThousandths(XElement root)
    {
        foreach (XAttribute attribute in root.DescendantsAndSelf().Attributes().Where(attribute =>
            attribute.Value is [.., '%'] && attribute.Name.LocalName is not ("name" or "descr" or "title")))
        {
            ReadOnlySpan<char> number = attribute.Value.AsSpan(0, attribute.Value.Length - 1);
            if (double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double share) && Math.Abs(share) < 1_000_000)
            {
                attribute.Value = ((int)Math.Round(share * 1000)).ToString(CultureInfo.InvariantCulture);
            }
        }
    }

    /// <summary>A shape id that is used twice makes PowerPoint offer a repair.</summary>
    private static void GiveOwnIds(XElement root)
    {
        HashSet<string> used = [];
        long next = 1 + root.Descendants(P + "cNvPr").Select(shape => (long)(shape.Number("id") ?? 0)).DefaultIfEmpty(0).Max();
        foreach (XElement shape in root.Descendants(P + "cNvPr"))
        {
            if (!used.Add((string?)shape.Attribute("id") ?? ""))
            {
                shape.SetAttributeValue("id", next++);
            }
        }
    }

    /// <summary>A picture without its bytes is a hole: the shape goes, a background is inherited, a theme's fill becomes plain.</summary>
    private static void RemovePicture(XElement blip)
    {
        XElement fill = blip.Parent!;
        XElement? owner = fill.Parent;
        if (owner is null)
        {
            return;
        }

        if (owner.Name == P + "pic")
        {
            Remove(owner);
        }
        else if (owner.Name == P + "bgPr")
        {
            fill.ReplaceWith(Plain("bg1"));
        }
        else if (owner.Name.LocalName is "bgFillStyleLst" or "fillStyleLst")
        {
            fill.ReplaceWith(Plain("phClr"));
        }
        else
        {
            Remove(fill.Name.LocalName == "buBlip" ? blip.Parent! : fill);
        }
    }

    private static XElement Plain(string color) => new(A + "solidFill", new XElement(A + "schemeClr", new XAttribute("val", color)));

    /// <summary>An extension or an alternative that held nothing else goes too.</summary>
    private static void Remove(XElement element)
    {
        XElement? parent = element.Parent;
        if (parent is null)
        {
            return;
        }

        element.Remove();
        if (!parent.HasElements && Emptied.Contains(parent.Name.LocalName))
        {
            XElement? alternative = parent.Name.Namespace == Compatibility
                ? parent.AncestorsAndSelf(Compatibility + "AlternateContent").FirstOrDefault() : null;
            Remove(alternative ?? parent);
        }
    }
}
