using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PptBatch.Books.Syntax;

/// <summary>
/// Expressions inside a sentence whose value a book's build puts in their place: <c>`{r} nrow(x)`</c> of Quarto and <c>`r nrow(x)`</c> of
/// R Markdown. Nothing is run here, so the expression is what a slide can show.
/// </summary>
internal static class ComputedWords
{
    private static readonly string[] Engines = ["{r} ", "{python} ", "{julia} ", "{ojs} "];

    // Elsewhere this is code that happens to begin with an r.
    private const string OfKnitr = "r ";

    /// <summary>The expressions of a document.</summary>
    public static IEnumerable<string> Of(MarkdownDocument document) =>
        document.Descendants<CodeInline>().Where(code => code.GetData(typeof(ComputedWords)) is not null).Select(code => code.Content);

    /// <summary>Leaves the expressions without the name of what computes them.</summary>
    public static void Uncover(MarkdownDocument document)
    {
        bool hasCells = document.Descendants<FencedCodeBlock>().Any(
            block => block.Info?.StartsWith("{r", StringComparison.Ordinal) == true);
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
