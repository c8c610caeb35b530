using System.Xml;
using PptBatch.Books.Pictures;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Pictures;

namespace PptBatch.OpenXml.Checking.PackageRules;

/// <summary>PB6026: the bytes of a PNG, JPEG, GIF or SVG are such a picture, a PNG is whole and an SVG well-formed.</summary>
internal sealed class PictureData : IPackageRule
{
    private const int MaxFromEntities = 1_000_000;

    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "image/png", "image/jpeg", "image/jpg", "image/gif", "image/svg+xml",
    };

    public IEnumerable<DeckFinding> Check(DeckPackage package, PackagePart presentation) =>
        from part in package.Parts.Prepend(package.Root).SelectMany(part => part.OfKind("image"))
            .Select(link => package.Part(link.PartName)).OfType<PackagePart>().Distinct()
        where part.ContentType is { } type && Known.Contains(type)
        let problem = package.Bytes(part.Name) is { } bytes ? Problem(bytes) : null
        where problem is not null
        select new DeckFinding("PB6026", DiagnosticSeverity.Error, problem, Part: part.Name);

    // Programs name formats wrongly, and PowerPoint goes by the bytes: whatever it knows is a picture.
    private static string? Problem(byte[] bytes) =>
        bytes.Length == 0 ? "The picture is empty."
        : ImageHeader.Read(bytes) is { } header
            ? header.Width <= 0 || header.Height <= 0 ? $"The picture states a size of {header.Width} x {header.Height} pixels."
            : header.Extension == "png" && !PngChunks.AreWhole(bytes) ? "The picture is cut off."
            : null
        : SvgFile.IsSvg(bytes) ? ProblemOfSvg(bytes)
        : PictureFormats.Name(bytes) is null && !IsMetafile(bytes) ? "The bytes are not a picture."
        : null;

    // Drawing programs declare entities of their own in a DTD.
    private static string? ProblemOfSvg(byte[] bytes)
    {
        XmlReaderSettings settings = new()
        {
            DtdProcessing = DtdProcessing.Parse, XmlResolver = null, MaxCharactersFromEntities = MaxFromEntities,
        };
        try
        {
            using XmlReader reader = XmlReader.Create(new MemoryStream(bytes, writable: false), settings);
            while (reader.Read())
            {
            }

            return null;
        }
        catch (XmlException error)
        {
            return $"The drawing cannot be read: {error.Message}";
        }
    }

    private static bool IsMetafile(ReadOnlySpan<byte> bytes) =>
        bytes is [1, 0, 0, 0, ..] or [0xD7, 0xCD, 0xC6, 0x9A, ..] or [1 or 2, 0, 9, 0, ..] or [0x1F, 0x8B, ..];
}
