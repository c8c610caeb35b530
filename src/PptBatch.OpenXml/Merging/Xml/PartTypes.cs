using PptBatch.OpenXml.Validation.Packaging;

namespace PptBatch.OpenXml.Merging.Xml;

/// <summary>The content types that a package declares, read without building a tree: a deck has hundreds.</summary>
internal sealed class PartTypes
{
    private readonly Dictionary<string, string> _defaults = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _overrides = new(StringComparer.OrdinalIgnoreCase);

    public PartTypes(ReadOnlySpan<byte> xml, TextCache texts)
    {
        TagScanner tags = new(xml);
        while (tags.Next())
        {
            if (!tags.IsEnd && tags.LocalName.SequenceEqual("Default"u8) && tags.Attribute("Extension"u8) is { } extension)
            {
                _defaults[extension] = tags.Attribute("ContentType"u8, texts) ?? "";
            }
            else if (!tags.IsEnd && tags.LocalName.SequenceEqual("Override"u8) && tags.Attribute("PartName"u8) is { } part)
            {
                _overrides[part] = tags.Attribute("ContentType"u8, texts) ?? "";
            }
        }
    }

    /// <summary>The type of a part; where none is declared, one that says only that it is bytes.</summary>
    public string Of(string part) =>
        _overrides.TryGetValue(part, out string? type) || _defaults.TryGetValue(PartName.Extension(part), out type)
            ? type
            : "application/octet-stream";

    public void Clear()
    {
        _overrides.Clear();
        _defaults.Clear();
    }
}
