using System.Text.RegularExpressions;
using PptBatch.Accounting;

namespace PptBatch.Evaluation;

/// <summary>
/// Distinguishes titles that state something ("Scope decides who can see a variable") from labels ("Variable scope"): by a verb in the
/// language's list, or by the words around one that looks like a verb. It knows words and no grammar.
/// </summary>
internal static partial class SentenceTitle
{
    private const int FewestWords = 3;

    /// <summary>Whether a title says something. Always false in languages without a list of verbs.</summary>
    /// <param name="title">The title.</param>
    /// <param name="language">BCP-47 tag of its language.</param>
    public static bool Is(string title, string language)
    {
        if (VerbForms.Of(language) is not { } verbs || WordBag.In(title).Count() < FewestWords || title.TrimEnd().EndsWith('?'))
        {
            return false;
        }

        // "Exercise: trace every variable" says what stands behind the colon.
        return Clauses().Split(title).Select(clause => WordBag.In(clause.ToLowerInvariant()).ToArray()).Any(verbs.HasVerb);
    }

    [GeneratedRegex(@"[:;,.!()«»""“”–—/|]|\s-\s")]
    private static partial Regex Clauses();
}
