using System.IO.Compression;
using System.Xml.Linq;

namespace PptBatch.MergeProof.Reading;

/// <summary>A deck read to be compared, by code that shares nothing with the merger.</summary>
public sealed class ReadDeck
{
    private readonly Dictionary<string, byte[]> _parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, XElement> _xml = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, IReadOnlyList<Link>> _links = new(StringComparer.OrdinalIgnoreCase);

    public ReadDeck(Stream package)
    {
        package.Position = 0;
        using ZipArchive archive = new(package, ZipArchiveMode.Read, leaveOpen: true);
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            using Stream stream = entry.Open();
            using MemoryStream bytes = new();
            stream.CopyTo(bytes);
            _parts["/" + Uri.UnescapeDataString(entry.FullName.Replace('\\', '/'))] = bytes.ToArray();
        }

        string main = Links("").First(link => link.Kind == "officeDocument").Part!;
        Presentation = Xml(main);
        PresentationLinks = Links(main);
        Slides = [.. Names.Children(Presentation, "sldIdLst").Select(entry => Related(main, (string?)entry.Attribute(Names.R
            + "id"))).OfType<string>().Distinct()];
    }

    public XElement Presentation { get; }

    public IReadOnlyList<Link> PresentationLinks { get; }

    /// <summary>Part names of the slides in order.</summary>
    public IReadOnlyList<string> Slides { get; }

    /// <summary>Slides, layouts and masters.</summary>
    public IEnumerable<string> Parts => _parts.Keys.Where(part => part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        && part.Contains("/slide", StringComparison.OrdinalIgnoreCase));

    public bool Has(string part) => _parts.ContainsKey(part);

    public byte[] Bytes(string part) => _parts[part];

    /// <summary>True for markup that may be compared as a tree; pictures are not, whatever they are written in.</summary>
    public bool IsXml(string part) =>
        part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || (!part.EndsWith(".svg", StringComparison.OrdinalIgnoreCase)
            && StartsLikeOffice(Bytes(part)));

    /// <summary>A part as a tree with the names of the transitional format.</summary>
    public XElement Xml(string part)
    {
        if (!_xml.TryGetValue(part, out XElement? root))
        {
            using MemoryStream stream = new(Bytes(part));
            _xml[part] = root = Names.ToTransitional(XDocument.Load(stream, LoadOptions.PreserveWhitespace).Root!);
        }

        return root;
    }

    public string? Related(string part, string? id) => Links(part).FirstOrDefault(link => link.Id == id)?.Part;

    public IReadOnlyList<Link> Links(string part)
    {
        if (!_links.TryGetValue(part, out IReadOnlyList<Link>? links))
        {
            int slash = part.LastIndexOf('/');
            string name = slash < 0 ? "/_rels/.rels" : $"{part[..slash]}/_rels/{part[(slash + 1)..]}.rels";
            _links[part] = links = Has(name) ? [.. Xml(name).Elements().Select(element => ToLink(element, part))] : [];
        }

        return links;
    }

    private Link ToLink(XElement element, string source)
    {
        string target = (string?)element.Attribute("Target") ?? "";
        string type = (string?)element.Attribute("Type") ?? "";
        string? part = null;
        if ((string?)element.Attribute("TargetMode") != "External")
        {
            Uri folder = new("pack://deck" + (source.Length == 0 ? "/" : Uri.EscapeDataString(source).Replace("%2F", "/",
                StringComparison.Ordinal)));
            string path = Uri.UnescapeDataString(new Uri(folder, target.Replace('\\', '/')).AbsolutePath);
            part = Has(path) ? path : null;
        }

        return new Link((string?)element.Attribute("Id") ?? "", type[(type.LastIndexOf('/') + 1)..], target, part);
    }

    private static bool StartsLikeOffice(byte[] bytes)
    {
        int start = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        return bytes.AsSpan(start).StartsWith("<?xml"u8) || bytes is [0xFF, 0xFE, 0x3C, 0, ..] or [0xFE, 0xFF, 0, 0x3C, ..];
    }
}
