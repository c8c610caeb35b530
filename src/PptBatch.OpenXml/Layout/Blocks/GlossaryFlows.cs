using PptBatch.OpenXml.Layout.Flows;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout.Blocks;

/// <summary>A glossary is a paragraph a term, its definition after it.</summary>
internal sealed class GlossaryFlows : TextBlockFlows<GlossaryBlock>
{
    protected override IEnumerable<TextUnit> Units(GlossaryBlock block, bool rightToLeft) => block.Entries.Select(entry =>
        TextUnit.Term(
            entry.Term, entry.Definitions.SelectMany(definition => (Inline[])[new Inline(" — "), .. definition.Runs]), rightToLeft));
}
