namespace PptBatch.MergeProof.Generating;

/// <summary>A part and its relationships, whose ids the part's XML uses.</summary>
internal sealed class MadePart(string name, string type, byte[] content, bool isXml)
{
    public string Name { get; } = name;

    public string Type { get; } = type;

    public byte[] Content { get; } = content;

    public bool IsXml { get; } = isXml;

    /// <summary>Id, type, target; a target that is no part name leads out of the deck.</summary>
    public List<(string Id, string Type, string Target)> Links { get; } = [];

    public MadePart Link(string id, string kind, string target)
    {
        Links.Add((id, kind.Contains(':', StringComparison.Ordinal) ? kind : DeckParts.Office + kind, target));
        return this;
    }
}
