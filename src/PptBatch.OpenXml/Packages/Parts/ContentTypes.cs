using System.Xml.Linq;

namespace PptBatch.OpenXml.Packages.Parts;

/// <summary>The content types that a package declares.</summary>
internal sealed class ContentTypes
{
    private readonly Dictionary<string, string> _defaults = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _overrides = new(StringComparer.OrdinalIgnoreCase);

    public ContentTypes(XDocument? document)
    {
        foreach (XElement entry in document?.Root?.Elements() ?? [])
        {
            string type = (string?)entry.Attribute("ContentType") ?? "";
            if (entry.Name.LocalName == "Default" && (string?)entry.Attribute("Extension") is { } extension)
            {
                _defaults[extension] = type;
            }
            else if (entry.Name.LocalName == "Override" && (string?)entry.Attribute("PartName") is { } part)
            {
                _overrides[Uri.UnescapeDataString(part)] = type;
            }
        }
    }

    /// <summary>Parts that have a content type of their own.</summary>
    public IEnumerable<string> Overrides => _overrides.Keys;

    /// <summary>The content type of a part; null when none is declared.</summary>
    public string? Of(string part) =>
        _overrides.TryGetValue(part, out string? type) || _defaults.TryGetValue(PartName.Extension(part), out type) ? type : null;
}
