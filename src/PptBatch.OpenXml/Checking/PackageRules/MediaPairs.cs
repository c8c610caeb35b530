using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Parts;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Checking.PackageRules;

/// <summary>PB6018: a film or a sound is named by two relationships, and both lead to the same part.</summary>
internal sealed class MediaPairs : IPartRule
{
    public IEnumerable<DeckFinding> Check(DeckPackage package, PackagePart part, XElement root)
    {
        if (!part.Relationships.Any(relationship => relationship.Kind is "video" or "audio"))
        {
            yield break;
        }

        foreach (XElement properties in root.Descendants(P + "nvPr"))
        {
            XElement? file = properties.Element(A + "videoFile") ?? properties.Element(A + "audioFile");
            Relationship? old = part.Relationship((string?)file?.Attribute(R + "link"));
            Relationship? modern = part.Relationship((string?)properties.Descendants(P14 + "media")
                .FirstOrDefault()?.Attribute(R + "embed"));
            if (old is { External: false } && modern is not null
                && !string.Equals(old.PartName, modern.PartName, StringComparison.OrdinalIgnoreCase))
            {
                yield return new DeckFinding(
                    "PB6018", DiagnosticSeverity.Warning, $"One relationship leads to {old.Target}, the other to {modern.Target}.",
                        Part: part.Name);
            }
        }
    }
}
