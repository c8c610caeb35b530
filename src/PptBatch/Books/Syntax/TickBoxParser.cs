using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace PptBatch.Books.Syntax;

/// <summary>
/// Boxes between back-quotes, as javascript.info writes them: <c>```smart header="Title"</c>. They look like code to the parser and hold
/// markdown, which may itself hold code between fewer back-quotes.
/// </summary>
internal sealed class TickBoxParser : BlockParser
{
    private const int FewestTicks = 3;
    private static readonly string[] Names = ["smart", "warn", "online", "offline"];

    public TickBoxParser() => OpeningCharacters = ['`'];

    public override bool CanInterrupt(BlockProcessor processor, Block block) => true;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        ReadOnlySpan<char> line = processor.Line.AsSpan().Trim();
        int ticks = Ticks(line);
        ReadOnlySpan<char> words = line[ticks..];
        int end = words.IndexOfAny(' ', '\t');
        string name = (end < 0 ? words : words[..end]).ToString();
        if (processor.IsCodeIndent || ticks < FewestTicks || !Names.Contains(name))
        {
            return BlockState.None;
        }

        processor.NewBlocks.Push(new TickBox(this)
        {
            Name = name,
            Title = BoxName.Value(words.ToString(), "header") ?? "",
            Ticks = ticks,
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Line.End),
        });
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        ReadOnlySpan<char> line = processor.Line.AsSpan().Trim();
        if (line.Length == 0 || Ticks(line) != line.Length || line.Length != ((TickBox)block).Ticks)
        {
            return BlockState.Continue;
        }

        block.UpdateSpanEnd(processor.Line.End);
        return BlockState.BreakDiscard;
    }

    private static int Ticks(ReadOnlySpan<char> line) => line.IndexOfAnyExcept('`') is var end && end < 0 ? line.Length : end;
}

/// <summary>A box between back-quotes, and how many of them close it.</summary>
internal sealed class TickBox(BlockParser parser) : NamedBlock(parser)
{
    public required int Ticks { get; init; }
}
