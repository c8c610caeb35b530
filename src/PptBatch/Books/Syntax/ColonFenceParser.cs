using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace PptBatch.Books.Syntax;

/// <summary>
/// Boxes between lines of colons, as Pandoc nests them: a line of colons with words opens a box, one without closes the innermost,
/// however many colons they have.
/// </summary>
internal sealed class ColonFenceParser : BlockParser
{
    private const int FewestColons = 3;
    private const int MostInside = 16;

    public ColonFenceParser() => OpeningCharacters = [':'];

    public override bool CanInterrupt(BlockProcessor processor, Block block) => true;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || Words(processor.Line) is not { } words || Depth(processor.CurrentContainer) >= MostInside)
        {
            return BlockState.None;
        }

        if (words.Length == 0)
        {
            // A line of colons that closes nothing says nothing.
            return BlockState.BreakDiscard;
        }

        (string name, string title, bool isFloat) = BoxName.Of(words);
        processor.NewBlocks.Push(new NamedBlock(this)
        {
            Name = name,
            Title = title,
            IsFloat = isFloat,
            IsDirective = words.StartsWith('{') && !isFloat,
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Line.End),
        });
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (block is NamedBlock { IsDirective: true, Count: 0 } directive && IsOption(processor.Line, directive))
        {
            return BlockState.ContinueDiscard;
        }

        bool closes = !processor.IsCodeIndent && Words(processor.Line) is "" && !HoldsOpenFence((ContainerBlock)block);
        if (!closes)
        {
            // What is inside, such as the text of a list's item, is told by the indentation of the whole line.
            processor.GoToColumn(processor.ColumnBeforeIndent);
            return BlockState.Continue;
        }

        block.UpdateSpanEnd(processor.Line.End);
        return BlockState.BreakDiscard;
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        ((NamedBlock)block).HasEnded = true;
        return true;
    }

    private static bool IsOption(StringSlice line, NamedBlock box)
    {
        ReadOnlySpan<char> text = line.AsSpan().Trim();
        int end = text is [':', >= 'a' and <= 'z', ..] ? text[1..].IndexOf(':') + 1 : 0;
        if (end == 0 || text[1..end].ContainsAny(" {}`"))
        {
            return false;
        }

        box.Class = text[1..end] is "class" ? text[(end + 1)..].Trim().ToString().Split(' ')[0].ToLowerInvariant() : box.Class;
        return true;
    }

    // The words behind at least three colons, without colons that decorate the end; null for any other line.
    private static string? Words(StringSlice line)
    {
        ReadOnlySpan<char> text = line.AsSpan().Trim();
        int colons = text.IndexOfAnyExcept(':');
        colons = colons < 0 ? text.Length : colons;
        return colons < FewestColons ? null : text[colons..].TrimEnd(':').Trim().ToString();
    }

    // The closing line belongs to a box inside, or is the text of code that is still open. While the processor asks one block after the
    // other whether it goes on, those that it has not come to yet are not marked as open.
    private static bool HoldsOpenFence(ContainerBlock box)
    {
        for (Block? inner = box.LastChild; inner is not null; inner = (inner as ContainerBlock)?.LastChild)
        {
            switch (inner)
            {
                case NamedBlock { Parser: ColonFenceParser } named:
                    return !named.HasEnded;
                case FencedCodeBlock { ClosingFencedCharCount: 0 }:
                    return true;
            }
        }

        return false;
    }

    private static int Depth(ContainerBlock? container)
    {
        int depth = 0;
        for (; container is not null; container = container.Parent)
        {
            depth += container is NamedBlock ? 1 : 0;
        }

        return depth;
    }
}
