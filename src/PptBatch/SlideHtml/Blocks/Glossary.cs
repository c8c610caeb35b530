using AngleSharp.Dom;
using PptBatch.SlideHtml.Kinds;
using PptBatch.SlideHtml.Model;

namespace PptBatch.SlideHtml.Blocks;

/// <summary>Terms and what they mean.</summary>
/// <param name="Entries">The terms, in order.</param>
public sealed record GlossaryBlock(IReadOnlyList<GlossaryEntry> Entries) : Block
{
    /// <inheritdoc/>
    public override bool IsEmpty => Entries.Count == 0;

    /// <inheritdoc/>
    public override IEnumerable<InlineText> Words => Entries.Select(entry => InlineText.Join([entry.Term, .. entry.Definitions], ": "));
}

/// <summary>A term.</summary>
/// <param name="Term">The term; may be empty.</param>
/// <param name="Definitions">What it means, a paragraph each.</param>
public sealed record GlossaryEntry(InlineText Term, IReadOnlyList<InlineText> Definitions)
{
    /// <summary>Name of the icon that stands with it. Default: null.</summary>
    public string? Icon { get; init; }
}

internal sealed class GlossaryHtml : BlockHtml<GlossaryBlock>
{
    public override IReadOnlyList<string> Tags => ["dl"];

    public override IReadOnlyList<string> Elements => ["dt", "dd"];

    public override IEnumerable<Block> Read(IElement element, ReadContext context, int depth)
    {
        List<GlossaryEntry> entries = [];
        foreach (IElement child in Parts.Of(element).SelectMany(part => part.LocalName == "div" ? Parts.Of(part) : [part]))
        {
            InlineText text = InlineText.Lines(BlockReader.Paragraphs(child, context));
            if (text.IsEmpty)
            {
                continue;
            }

            if (child.LocalName == "dt" || entries.Count == 0)
            {
                entries.Add(new GlossaryEntry(child.LocalName == "dt" ? text : InlineText.Empty, child.LocalName == "dt" ? [] : [text])
                {
                    Icon = child.LocalName == "dt" ? IconAttribute.Read(child, context) : null,
                });
            }
            else
            {
                entries[^1] = entries[^1] with { Definitions = [.. entries[^1].Definitions, text] };
            }
        }

        return [new GlossaryBlock(entries)];
    }

    protected override void Write(GlossaryBlock block, BlockWriter html)
    {
        html.Open("dl");
        foreach (GlossaryEntry entry in block.Entries)
        {
            html.Line("dt", entry.Term, entry.Icon);
            foreach (InlineText definition in entry.Definitions)
            {
                html.Line("dd", definition);
            }
        }

        html.Close("dl");
    }
}
