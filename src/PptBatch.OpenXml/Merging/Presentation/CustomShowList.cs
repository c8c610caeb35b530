using System.Globalization;
using System.Xml.Linq;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Merging.Presentation;

/// <summary>The custom shows of all inputs under new ids.</summary>
internal sealed class CustomShowList
{
    private readonly List<XElement> _shows = [];

    public XElement? Root => _shows.Count == 0 ? null : new XElement(P + "custShowLst", _shows);

    /// <summary>Reserves the new ids of a deck's shows, which its slides may name.</summary>
    public void Reserve(IEnumerable<XElement> shows, Dictionary<string, string> ids)
    {
        int next = _shows.Count;
        foreach (XElement show in shows)
        {
            ids[(string?)show.Attribute("id") ?? ""] = next.ToString(CultureInfo.InvariantCulture);
            next++;
        }
    }

    /// <summary>Adds a show whose relationship ids are those of the merged presentation; a name that is taken gets a number.</summary>
    public void Add(string name, IEnumerable<string> slideLinks) => _shows.Add(new XElement(
        P + "custShow",
        new XAttribute("name", Free(name)),
        new XAttribute("id", _shows.Count),
        new XElement(P + "sldLst", slideLinks.Select(link => new XElement(P + "sld", new XAttribute(R + "id", link))))));

    private string Free(string name) => Enumerable.Range(1, _shows.Count + 1).Select(number => number == 1 ? name : $"{name} ({number})")
        .First(candidate => _shows.TrueForAll(show => (string?)show.Attribute("name") != candidate));
}
