using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline.Markdown;

/// <summary>What the author wrote for whoever speaks. It goes into the notes of the slide before it.</summary>
/// <param name="Paragraphs">The words.</param>
internal sealed record NotesBlock(IReadOnlyList<InlineText> Paragraphs) : Block
{
    public override IEnumerable<InlineText> Words => Paragraphs;

    /// <summary>A line as notes where it is only for the speaker, else nothing.</summary>
    public static IReadOnlyList<NotesBlock> Of(InlineText line, bool isTold) => isTold ? [new NotesBlock([line])] : [];

    /// <summary>What is made of some blocks, followed by the notes among them: no box or quotation has notes inside.</summary>
    public static IReadOnlyList<Block> Beside(IReadOnlyList<Block> content, Func<IReadOnlyList<Block>, IReadOnlyList<Block>> make) =>
        content.Any(block => block is NotesBlock or SectionEnd)
            ? [.. make([.. content.Where(block => block is not NotesBlock and not SectionEnd)]), .. content.OfType<NotesBlock>()]
            : make(content);
}

/// <summary>The end of a section that no heading ends: what follows does not belong to the heading before it.</summary>
internal sealed record SectionEnd : Block
{
    /// <summary>True where what follows goes on under the heading above the section, as it does after tabs.</summary>
    public bool Resumes { get; init; }
}

/// <summary>The lesson's footnotes. On a slide they are a list; until then nothing joins them or counts their words.</summary>
/// <param name="List">The footnotes, in the order of their numbers.</param>
internal sealed record FootnoteList(ListBlock List) : Block;
