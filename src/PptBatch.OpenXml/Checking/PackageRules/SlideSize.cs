using System.Globalization;
using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Xml;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Checking.PackageRules;

/// <summary>PB6025: slides have a size that PowerPoint takes.</summary>
internal sealed class SlideSize : IPackageRule
{
    // 1 inch and 56 inches, in English metric units.
    private const int Least = 914_400;
    private const int Most = 51_206_400;

    public IEnumerable<DeckFinding> Check(DeckPackage package, PackagePart presentation)
    {
        XElement? size = package.XmlRoot(presentation)?.Element(P + "sldSz");
        int? width = size.Whole("cx"), height = size.Whole("cy");
        if (size is not null && !(width is >= Least and <= Most && height is >= Least and <= Most))
        {
            string message = string.Create(
                CultureInfo.InvariantCulture,
                $"Slides are {size.Text("cx") ?? "?"} x {size.Text("cy") ?? "?"} EMU; PowerPoint accepts {Least} to {Most} each way.");
            yield return new DeckFinding("PB6025", DiagnosticSeverity.Error, message, Part: presentation.Name);
        }
    }
}
