using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace PptBatch.Generation.Outline.Markdown.Inlines;

/// <summary>Footnotes that no sentence refers to, which the parser leaves out as every site does.</summary>
internal static class UnusedNotes
{
    /// <summary>How they are called: <c>[^late]</c>.</summary>
    public static IEnumerable<string> Of(MarkdownDocument document) => document.Descendants<LinkReferenceDefinitionGroup>()
        .SelectMany(group => group.Links.Values).OfType<FootnoteLinkReferenceDefinition>()
        .Where(note => note.Footnote is { Order: < 0 }).Select(note => $"[{note.Label}]");
}
