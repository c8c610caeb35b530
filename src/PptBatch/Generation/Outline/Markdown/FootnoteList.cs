using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline.Markdown;

/// <summary>The lesson's footnotes. On a slide they are a list; until then nothing joins them or counts their words.</summary>
/// <param name="List">The footnotes, in the order of their numbers.</param>
internal sealed record FootnoteList(ListBlock List) : Block;
