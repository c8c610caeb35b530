using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PptBatch.Books.Syntax;

/// <summary>
/// Citations, and expressions inside a sentence, whose value a book's build puts in their place: <c>`{r} nrow(x)`</c> of Quarto and
/// <c>`r nrow(x)`</c> of R Markdown. Nothing is run here, so the expression is what a slide can show.
/// </summary>
internal static class ComputedWords
{
    private static readonly string[] Engines = ["{r} ", "{python} ", "{julia} ", "{ojs} "];

    // Elsewhere this is code that happens to begin with an r.
    private const string OfKnitr = "r ";

    /// <summary>The expressions and citations of a document.</summary>
    public static IEnumerable<string> Of(MarkdownDocument document) =>
        document.Descendants<CodeInline>().Where(code => code.GetData(typeof(ComputedWords)) is not null).Select(code => code.Content)
            .Concat(document.Descendants<LiteralInline>().Select(CitationAt).OfType<string>());

    // "[@knuth84, p. 7]" of pandoc, whose bibliography says who that is. The parser has the bracket by itself.
    private static string? CitationAt(LiteralInline literal)
    {
        ReadOnlySpan<char> text = literal.Content.AsSpan();
        int end = text is ['@', _, ..] or ['-', '@', _, ..] && char.IsLetter(text.TrimStart("-@")[0]) ? text.IndexOf(']') : -1;
        bool opens = literal.PreviousSibling is LiteralInline before && before.Content.AsSpan() is [.., '['];
        return end > 0 && opens ? $"[{text[..(end + 1)]}" : null;
    }

    /// <summary>Leaves the expressions without the name of what computes them.</summary>
    public static void Uncover(MarkdownDocument document)
    {
        bool hasCells = document.Descendants<FencedCodeBlock>()
            .Any(block => block.Info?.StartsWith("{r", StringComparison.Ordinal) == true);
        foreach (CodeInline code in document.Descendants<CodeInline>())
        {
            string? engine = Engines.FirstOrDefault(name => code.Content.StartsWith(name, StringComparison.Ordinal))
                ?? (hasCells && code.Content.StartsWith(OfKnitr, StringComparison.Ordinal) ? OfKnitr : null);
            if (engine is not null && code.Content[engine.Length..].Trim() is { Length: > 0 } expression)
            {
                code.Content = expression;
                code.SetData(typeof(ComputedWords), true);
            }
        }
    }
}
