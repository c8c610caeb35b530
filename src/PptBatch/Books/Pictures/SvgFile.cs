using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace PptBatch.Books.Pictures;

/// <summary>
/// Reads SVG and takes out what a picture does not need: scripts, and references to anything outside the file. What is left can be embedded
/// and drawn.
/// </summary>
public static partial class SvgFile
{
    private const int MostCharacters = 10_000_000;
    private const int MostDepth = 200;
    private const int MostElements = 100_000;
    private const int Start = 1024;

    private static readonly HashSet<string> Dropped = new(StringComparer.Ordinal)
    {
        "script", "foreignObject", "iframe", "audio", "video", "set", "handler", "listener", "animation", "discard",
    };

    /// <summary>True for a file whose beginning names an <c>svg</c> element.</summary>
    /// <param name="file">The file, or its beginning.</param>
    public static bool IsSvg(ReadOnlySpan<byte> file)
    {
        ReadOnlySpan<byte> start = file[..Math.Min(file.Length, Start)];
        string text = start is [0xFF, 0xFE, ..] ? Encoding.Unicode.GetString(start) : start is [0xFE, 0xFF, ..]
            ? Encoding.BigEndianUnicode.GetString(start) : Encoding.Latin1.GetString(start);
        string trimmed = text.TrimStart('\uFEFF', 'ï', '»', '¿', ' ', '\t', '\r', '\n');
        return trimmed.StartsWith('<') && trimmed.Contains("<svg", StringComparison.Ordinal)
            || trimmed.StartsWith("<?xml", StringComparison.Ordinal)
            || trimmed.StartsWith("<!DOCTYPE svg", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The file without what may not be in it, or why it is none.</summary>
    /// <param name="file">An SVG file that is not trusted.</param>
    /// <returns>The cleaned file, or null and what is wrong with it, in words that follow "the picture cannot be shown: ".</returns>
    public static (byte[]? Clean, string? Problem) Clean(byte[] file)
    {
        ArgumentNullException.ThrowIfNull(file);
        try
        {
            XmlReaderSettings settings = new()
            {
                DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = MostCharacters,
                IgnoreProcessingInstructions = true, IgnoreComments = true,
            };
            using XmlReader reader = XmlReader.Create(new MemoryStream(file), settings);
            return Bounded(reader) is { } problem ? (null, problem) : Written(Loaded(file, settings));
        }
        catch (XmlException exception)
        {
            return (null, $"its SVG is not well-formed ({exception.Message.TrimEnd('.')})");
        }
    }

    // Whoever draws a tree walks it by calling itself.
    private static string? Bounded(XmlReader reader)
    {
        int elements = 0;
        while (reader.Read())
        {
            elements += reader.NodeType == XmlNodeType.Element ? 1 : 0;
            if (reader.Depth > MostDepth || elements > MostElements)
            {
                return $"its SVG has more than {MostElements:N0} elements, or more than {MostDepth} inside each other";
            }
        }

        return null;
    }

    private static XDocument Loaded(byte[] file, XmlReaderSettings settings)
    {
        using XmlReader reader = XmlReader.Create(new MemoryStream(file), settings);
        return XDocument.Load(reader);
    }

    private static (byte[]? Clean, string? Problem) Written(XDocument document)
    {
        if (document.Root is not { Name.LocalName: "svg" } root)
        {
            return (null, "the file is XML but not SVG");
        }

        foreach (XElement element in root.DescendantsAndSelf().ToList())
        {
            Clean(element);
        }

        if (SvgUses.Elements(root) > MostElements)
        {
            return (null, $"its SVG repeats parts until it has more than {MostElements:N0} elements");
        }

        using MemoryStream written = new();
        using (XmlWriter writer = XmlWriter.Create(written, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            root.WriteTo(writer);
        }

        return (written.ToArray(), null);
    }

    private static void Clean(XElement element)
    {
        if (element.Parent is not null && Dropped.Contains(element.Name.LocalName))
        {
            element.Remove();
            return;
        }

        foreach (XAttribute attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).ToList())
        {
            string name = attribute.Name.LocalName;
            bool outside = name == "href" && !IsInside(element, attribute.Value);
            if (outside || name == "base" || name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
            {
                attribute.Remove();
            }
            else if (attribute.Value.Contains('(', StringComparison.Ordinal))
            {
                attribute.Value = Address().Replace(attribute.Value, "none");
            }
        }

        if (element.Name.LocalName == "style")
        {
            element.Value = Import().Replace(Address().Replace(element.Value, "none"), "");
        }
    }

    // A part of the file by its id; a picture may also be written into the file.
    private static bool IsInside(XElement element, string address) => address.StartsWith('#')
        || (element.Name.LocalName is "image" or "feImage" && Embedded().IsMatch(address));

    [GeneratedRegex(@"url\(\s*['""]?\s*(?!['""\s#])[^)]*\)", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"@import[^;]*;?", RegexOptions.IgnoreCase)]
    private static partial Regex Import();

    [GeneratedRegex(@"^\s*data:image/(png|jpe?g|gif|webp);base64,", RegexOptions.IgnoreCase)]
    private static partial Regex Embedded();
}
