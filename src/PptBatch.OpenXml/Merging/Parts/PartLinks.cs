using PptBatch.OpenXml.Packages.Parts;

namespace PptBatch.OpenXml.Merging.Parts;

/// <summary>A part's relationships as they lead in the merged deck.</summary>
/// <param name="List">The input's relationships that stay.</param>
/// <param name="Targets">For each of them the name of the part that it leads to; null where it leads out of the deck.</param>
internal sealed record PartLinks(IReadOnlyList<Relationship> List, string?[] Targets);
