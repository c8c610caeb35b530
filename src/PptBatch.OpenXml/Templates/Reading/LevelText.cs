using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Scenes.Shapes;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Templates.Reading;

/// <summary>
/// Sets the title and the text of a master level where they are turned, vertical, warped or in columns: every layout inherits that, and
/// slides are laid out in level lines.
/// </summary>
internal static class LevelText
{
    /// <param name="master">The master, which is changed.</param>
    /// <returns>What was set level, each with what it was.</returns>
    public static IReadOnlyList<string> Apply(XElement master)
    {
        List<string> changed = [];
        foreach ((XElement shape, PlaceholderId id) in PlaceholderChain.Placeholders(master))
        {
            if (!id.IsFooter && Turned(shape) is { } how)
            {
                changed.Add($"The master's {(id.IsTitle ? "title" : "text")} is {how}; decks set it level.");
            }
        }

        return changed;
    }

    private static string? Turned(XElement shape)
    {
        string? how = null;
        XElement? place = shape.Element(P + "spPr")?.Element(A + "xfrm");
        XElement? body = shape.Element(P + "txBody")?.Element(A + "bodyPr");
        if (Take(place, "rot", value => value is not "0") | Take(body, "rot", value => value is not "0"))
        {
            how = "turned";
        }

        if (Take(body, "vert", value => value is not "horz"))
        {
            how = "vertical";
        }

        if (Take(body, "numCol", value => value is not "1"))
        {
            how ??= "in columns";
        }

        if (body?.Element(A + "prstTxWarp") is { } warp && warp.Text("prst") is not (null or "textNoShape"))
        {
            warp.Remove();
            how ??= "warped";
        }

        return how;
    }

    private static bool Take(XElement? element, string attribute, Func<string, bool> isUnusual)
    {
        if (element.Text(attribute) is not { } value || !isUnusual(value))
        {
            return false;
        }

        element!.SetAttributeValue(attribute, null);
        return true;
    }
}
