using Markdig.Extensions.DefinitionLists;
using Markdig.Syntax;
using PptBatch.Generation.Outline.Text;
using InlineRun = PptBatch.SlideHtml.Model.Inline;
using InlineText = PptBatch.SlideHtml.Model.InlineText;
using SlideBlock = PptBatch.SlideHtml.Model.Block;
using Slides = PptBatch.SlideHtml.Blocks;

namespace PptBatch.Generation.Outline.Markdown;

/// <summary>Reads a definition list: terms and what they mean are a glossary; several terms with one meaning stand in one line.</summary>
internal sealed class DefinitionReader(BlockReader blocks, string source)
{
    // What stands below a definition and is no text stands below it on the slide too, before the next term.
    public List<SlideBlock> Read(DefinitionList list)
    {
        List<SlideBlock> read = [];
        List<Slides.GlossaryEntry> entries = [];
        foreach (DefinitionItem item in list.OfType<DefinitionItem>())
        {
            (Slides.GlossaryEntry entry, List<SlideBlock> below) = ReadItem(item);
            if (!entry.Term.IsEmpty)
            {
                entries.Add(entry);
            }
            else if (entries is [.., { } before])
            {
                // A further definition of the same term.
                entries[^1] = before with { Definitions = [.. before.Definitions, .. entry.Definitions] };
            }
            else
            {
                read.AddRange(entry.Definitions.Select(text => new Slides.ParagraphBlock(text)));
            }

            if (below.Count > 0)
            {
                read.AddRange(entries.Count > 0 ? [new Slides.GlossaryBlock(entries), .. below] : below);
                entries = [];
            }
        }

        return entries.Count > 0 ? [.. read, new Slides.GlossaryBlock(entries)] : read;
    }

    private (Slides.GlossaryEntry Entry, List<SlideBlock> Below) ReadItem(DefinitionItem item)
    {
        InlineText term = InlineText.Empty;
        List<InlineText> definitions = [];
        List<SlideBlock> below = [];
        foreach (Block block in item)
        {
            InlineText named = block is DefinitionTerm line ? InlineReader.ReadText(line.Inline, source, below) : InlineText.Empty;
            term = term.IsEmpty || named.IsEmpty ? term.Append(named) : InlineText.From([.. term.Runs, new InlineRun(", "), .. named.Runs]);
            foreach (SlideBlock part in block is DefinitionTerm ? [] : blocks.Read(block))
            {
                if (part is Slides.ParagraphBlock prose && below.Count == 0)
                {
                    definitions.Add(prose.Text);
                }
                else
                {
                    below.Add(part);
                }
            }
        }

        return (new Slides.GlossaryEntry(term, definitions), below);
    }
}
