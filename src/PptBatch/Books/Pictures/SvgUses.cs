using System.Xml.Linq;

namespace PptBatch.Books.Pictures;

/// <summary>How much an SVG draws once every <c>use</c> of a part is the part: a short file can stand for millions of elements.</summary>
internal static class SvgUses
{
    /// <summary>Elements with all uses spelled out; a part that uses itself counts as more than any file may have.</summary>
    public static long Elements(XElement root)
    {
        Dictionary<string, XElement> named = [];
        foreach (XElement element in root.DescendantsAndSelf())
        {
            if ((string?)element.Attribute("id") is { } id)
            {
                named.TryAdd(id, element);
            }
        }

        return Count(root, named, [], []);
    }

    private static long Count(
        XElement element, Dictionary<string, XElement> named, Dictionary<XElement, long> known, HashSet<XElement> open)
    {
        if (known.TryGetValue(element, out long count))
        {
            return count;
        }

        if (!open.Add(element))
        {
            return int.MaxValue;
        }

        count = 1 + element.Elements().Sum(child => Count(child, named, known, open));
        string? target = element.Name.LocalName != "use" ? null
            : element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "href")?.Value;
        if (target is ['#', .. { } id] && named.TryGetValue(id, out XElement? used))
        {
            count += Count(used, named, known, open);
        }

        open.Remove(element);
        known.Add(element, Math.Min(count, int.MaxValue));
        return Math.Min(count, int.MaxValue);
    }
}
