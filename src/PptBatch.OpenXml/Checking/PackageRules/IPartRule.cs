using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Parts;

namespace PptBatch.OpenXml.Checking.PackageRules;

/// <summary>A rule about one XML part by itself: all of them see a part while it is in memory, so that it is read once.</summary>
internal interface IPartRule
{
    /// <summary>Checks a part; <paramref name="root"/> is its XML.</summary>
    IEnumerable<DeckFinding> Check(DeckPackage package, PackagePart part, XElement root);
}
