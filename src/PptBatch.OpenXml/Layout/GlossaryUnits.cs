using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Slides;

namespace PptBatch.OpenXml.Layout;

/// <summary>A glossary is a paragraph a term, its definition after it.</summary>
internal static class GlossaryUnits
{
    public static IEnumerable<TextUnit> Of(GlossaryBlock glossary, bool rightToLeft) => glossary.Entries.Select(entry =>
        TextUnit.Term(entry.Term, entry.Definitions.SelectMany(definition => (Inline[])[new Inline(" — "), .. definition.Runs]), rightToLeft));
}
