namespace PptBatch.OpenXml.Packages.Parts;

/// <summary>A relationship of a part or of the package.</summary>
/// <param name="Id">Its id, unique in its part.</param>
/// <param name="Type">Its type URI.</param>
/// <param name="Target">The target as it is written.</param>
/// <param name="External">True for a target outside the package.</param>
/// <param name="PartName">Name of the part that an internal target means; null for external ones and for what is no part name.</param>
internal sealed record Relationship(string Id, string Type, string Target, bool External, string? PartName)
{
    // A deck has thousands of relationships of these few kinds.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Frequent = new HashSet<string>(StringComparer.Ordinal)
    {
        "slide", "slideLayout", "slideMaster", "notesSlide", "notesMaster", "theme", "image", "chart", "package", "hyperlink",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Last word of the type, the same in strict and transitional packages: <c>slide</c>, <c>image</c>.</summary>
    public string Kind { get; } = KindOf(Type.AsSpan(Type.LastIndexOf('/') + 1));

    private static string KindOf(ReadOnlySpan<char> word) => Frequent.TryGetValue(word, out string? kind) ? kind : word.ToString();
}
