using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace PptBatch.Books.Syntax;

/// <summary>
/// Tells where a pipe table begins and ends among lines of text: its head starts a paragraph of its own, and so does the first line
/// after it that has no pipe. The parser of pipe tables takes a whole paragraph or nothing.
/// </summary>
internal sealed class TableLines : BlockParser
{
    private readonly ParagraphBlockParser _paragraphs = new();

    public override bool CanInterrupt(BlockProcessor processor, Block block) => block is ParagraphBlock paragraph
        && (IsTable(paragraph) ? !processor.Line.AsSpan().Contains('|') : StartsTable(processor.Line));

    public override BlockState TryOpen(BlockProcessor processor) =>
        processor.CurrentBlock is ParagraphBlock && !processor.IsBlankLine && CanInterrupt(processor, processor.CurrentBlock)
            ? _paragraphs.TryOpen(processor)
            : BlockState.None;

    /// <summary>True for a paragraph whose second line is the rule under the head of a table.</summary>
    public static bool IsTable(ParagraphBlock paragraph) => paragraph.Lines.Count > 1 && IsRule(paragraph.Lines.Lines[1].Slice.AsSpan())
        && paragraph.Lines.Lines[0].Slice.AsSpan().Contains('|');

    private static bool StartsTable(StringSlice line)
    {
        if (!line.AsSpan().Contains('|') || line.Text is not { } source || line.End + 1 >= source.Length)
        {
            return false;
        }

        ReadOnlySpan<char> after = source.AsSpan(line.End + 1).TrimStart("\r\n");
        int end = after.IndexOf('\n');
        return IsRule(end < 0 ? after : after[..end]);
    }

    private static bool IsRule(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> rule = line.Trim();
        return rule.Contains('-') && rule.Contains('|') && rule.IndexOfAnyExcept("|-: \t") < 0;
    }
}

/// <summary>The caption of a table: a paragraph that begins with a colon, or with <c>Table:</c>, right after the table.</summary>
internal sealed class TableCaptionBlock(BlockParser parser) : LeafBlock(parser);

/// <summary>Reads captions before the parser of definition lists makes terms of the tables above them.</summary>
internal sealed class TableCaptionParser : BlockParser
{
    public TableCaptionParser() => OpeningCharacters = [':'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        bool follows = processor.CurrentContainer?.LastChild is ParagraphBlock paragraph && TableLines.IsTable(paragraph);
        if (!follows || processor.IsCodeIndent || processor.PeekChar(1) is not (' ' or '\t'))
        {
            return BlockState.None;
        }

        processor.NextChar();
        processor.NewBlocks.Push(new TableCaptionBlock(this)
        {
            Column = processor.Column,
            ProcessInlines = true,
            Span = new SourceSpan(processor.Start, processor.Line.End),
        });
        return BlockState.Continue;
    }

    public override bool CanInterrupt(BlockProcessor processor, Block block) => true;

    public override BlockState TryContinue(BlockProcessor processor, Block block) =>
        processor.IsBlankLine ? BlockState.BreakDiscard : BlockState.Continue;
}
