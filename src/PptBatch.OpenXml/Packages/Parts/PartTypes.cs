using PptBatch.OpenXml.Packages.Xml;

namespace PptBatch.OpenXml.Packages.Parts;

/// <summary>The content types that a package declares, read without building a tree: a deck has hundreds.</summary>
internal sealed class PartTypes
{
    private readonly Dictionary<string, string> _defaults = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _overrides = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the list.</summary>
    /// <param name="xml">The list.</param>
    /// <param name="parts">The package's parts: those that are named themselves learn their type.</param>
    /// <param name="texts">Holds the names of types.</param>
    public PartTypes(ReadOnlySpan<byte> xml, PartTable parts, TextCache texts)
    {
        TagScanner tags = new(xml);
        while (tags.Next())
        {
            if (!tags.IsEnd && tags.LocalName.SequenceEqual("Default"u8) && tags.Attribute("Extension"u8) is { } extension)
            {
                _defaults[extension] = tags.Attribute("ContentType"u8, texts) ?? "";
            }
            else if (
                !tags.IsEnd && tags.LocalName.SequenceEqual("Override"u8) && tags.TryAttribute("PartName"u8, out ReadOnlySpan<byte> name))
            {
                string type = tags.Attribute("ContentType"u8, texts) ?? "";
                if (parts.Find(name) is { } part)
                {
                    part.ContentType = type;
                }
                else
                {
                    _overrides[Plain(tags.Attribute("PartName"u8)!)] = type;
                }
            }
        }
    }

    /// <summary>Names in the list that are none of the package's parts as the list writes them.</summary>
    public IEnumerable<string> Unmatched => _overrides.Keys;

    /// <summary>The declared type of a part that does not know it; null where there is none.</summary>
    public string? Declared(string part) =>
        _overrides.TryGetValue(Plain(part), out string? type) || _defaults.TryGetValue(PartName.Extension(part), out type) ? type : null;

    /// <summary>
    /// The type of a part that does not know it; where none is declared, the one that its extension is known by, or one that says only that
    /// it is bytes.
    /// </summary>
    public string Of(string part) => Declared(part) ?? PartName.Extension(part) switch
    {
        "png" or "gif" or "bmp" or "tiff" or "jpeg" => "image/" + PartName.Extension(part),
        "jpg" => "image/jpeg",
        "emf" or "wmf" => "image/x-" + PartName.Extension(part),
        "svg" => "image/svg+xml",
        "vml" => "application/vnd.openxmlformats-officedocument.vmlDrawing",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "mp4" or "m4v" => "video/mp4",
        "mov" => "video/quicktime",
        "avi" => "video/x-msvideo",
        "wmv" => "video/x-ms-wmv",
        "mp3" => "audio/mpeg",
        "m4a" => "audio/mp4",
        "wma" => "audio/x-ms-wma",
        "wav" => "audio/wav",
        _ => "application/octet-stream",
    };

    /// <summary>A name without escapes: writers differ in whether they escape names in the archive and in this list.</summary>
    public static string Plain(string part) => part.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(part) : part;

    public void Clear()
    {
        _overrides.Clear();
        _defaults.Clear();
    }
}
