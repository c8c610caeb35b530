using Markdig.Parsers;
using Markdig.Syntax;

namespace PptBatch.Books.Syntax.Lines;

/// <summary>A line that is a mark and nothing else.</summary>
internal sealed class MarkLine(BlockParser parser) : LeafBlock(parser)
{
    /// <summary>The mark.</summary>
    public required string Mark { get; init; }
}

/// <summary>
/// Lines that separate what stands above from what stands below, also without blank lines around them: <c>???</c> before the speaker's
/// notes of remark, <c>--</c> behind an item that remark shows on the next click, and what parts the cards of MyST.
/// </summary>
internal sealed class MarkLines : BlockParser
{
    public MarkLines() => OpeningCharacters = ['?', '-', '^', '+', '.'];

    public override bool CanInterrupt(BlockProcessor processor, Block block) => true;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        string? mark = processor.Line.AsSpan().Trim() switch
        {
            "???" => "???",
            "^^^" => "^^^",
            "+++" => "+++",
            ". . ." => ". . .",
            "--" when IsBelowItem(processor) => "--",
            _ => null,
        };
        if (mark is null || processor.Column > 0)
        {
            return BlockState.None;
        }

        processor.NewBlocks.Push(new MarkLine(this)
        {
            Mark = mark,
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Line.End),
        });
        return BlockState.BreakDiscard;
    }

    // Below any other line of text this is the rule of a heading.
    private static bool IsBelowItem(BlockProcessor processor) => processor.CurrentBlock is ParagraphBlock { Parent: ListItemBlock };
}
