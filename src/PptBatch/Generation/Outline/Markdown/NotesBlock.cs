using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline.Markdown;

/// <summary>What the author wrote for whoever speaks. It goes into the notes of the slide before it.</summary>
/// <param name="Paragraphs">The words.</param>
internal sealed record NotesBlock(IReadOnlyList<InlineText> Paragraphs) : Block
{
    public override IEnumerable<InlineText> Words => Paragraphs;
}

/// <summary>The end of a section that no heading ends: what follows does not belong to the heading before it.</summary>
internal sealed record SectionEnd : Block;
