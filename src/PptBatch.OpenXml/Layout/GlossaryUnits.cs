using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Slides;

namespace PptBatch.OpenXml.Layout;

/// <summary>A glossary is a paragraph a term: the term bold, its definition after it.</summary>
internal static class GlossaryUnits
{
    public static IEnumerable<TextUnit> Of(GlossaryBlock glossary, bool rightToLeft) => glossary.Entries.Select(entry =>
    {
        IEnumerable<Inline> term = entry.Term.Runs.Select(run => run with { Style = run.Style | InlineStyle.Bold });
        IEnumerable<Inline> definitions = entry.Definitions.SelectMany(definition => (Inline[])[new Inline(" — "), .. definition.Runs]);
        return TextUnit.Words(new InlineText([.. term, .. definitions]), rightToLeft);
    });
}
