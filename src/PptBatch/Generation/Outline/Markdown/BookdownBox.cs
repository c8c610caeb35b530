using PptBatch.Books.Syntax;

namespace PptBatch.Generation.Outline.Markdown;

/// <summary>
/// Boxes that bookdown writes as cells of code: <c>{block2, type="rmdnote"}</c>, <c>{theorem, label="pyth", name="Pythagoras"}</c>.
/// </summary>
internal static class BookdownBox
{
    private static readonly string[] Kinds =
    [
        "theorem", "lemma", "corollary", "proposition", "conjecture", "definition", "example", "exercise", "solution", "remark", "proof",
    ];

    /// <summary>The box, or null for a cell of code.</summary>
    /// <param name="info">What stands behind the fence.</param>
    /// <param name="body">What is in it.</param>
    public static Directive? Of(string info, string body)
    {
        string inside = info.Trim().Trim('{', '}').Trim();
        int end = inside.IndexOfAny([',', ' ']);
        string name = end < 0 ? "" : inside[..end].ToLowerInvariant();
        string attributes = end < 0 ? "" : inside[end..].Replace(" = ", "=", StringComparison.Ordinal);
        string kind = name is "block" or "block2" ? BoxName.Bare(BoxName.Value(attributes, "type") ?? "note")
            : Array.IndexOf(Kinds, name) >= 0 && attributes.Contains('=', StringComparison.Ordinal) ? name : "";
        return kind.Length == 0 ? null
            : new Directive(
                BoxReader.Knows(kind) ? kind : "note", BoxName.Value(attributes, "name") ?? "", new Dictionary<string, string>(), body);
    }
}
