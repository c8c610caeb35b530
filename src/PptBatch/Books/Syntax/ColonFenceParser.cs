using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace PptBatch.Books.Syntax;

/// <summary>
/// Boxes between lines of colons, as Pandoc nests them: a line of colons with words opens a box, one without closes the innermost,
/// however many colons they have. Slashes in their place are the blocks of PyMdown: <c>/// note | Title</c>.
/// </summary>
internal sealed class ColonFenceParser : BlockParser
{
    private const int FewestSigns = 3;
    private const int MostInside = 16;

    public ColonFenceParser() => OpeningCharacters = [':', '/'];

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
            return processor.CurrentChar == ':' ? BlockState.BreakDiscard : BlockState.None;
        }

        processor.NewBlocks.Push(DirectiveNames.OfBody(words) is var (directive, argument)
            ? new FencedCodeBlock(this)
            {
                Info = $"{{{directive}}}",
                Arguments = argument,
                OpeningFencedCharCount = processor.Line.AsSpan().IndexOfAnyExcept(':'),
                FencedChar = ':',
                Column = processor.Column,
                Span = new SourceSpan(processor.Start, processor.Line.End),
            }
            : Box(processor, words));
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        // The options of PyMdown stand four spaces in.
        if (block is NamedBlock { IsDirective: true, Count: 0 } directive && (directive.Sign == ':' || processor.IsCodeIndent)
            && IsOption(processor.Line, directive))
        {
            return BlockState.ContinueDiscard;
        }

        if (processor.IsCodeIndent || !Closes(processor, block))
        {
            // What is inside, such as the text of a list's item, is told by the indentation of the whole line.
            processor.GoToColumn(processor.ColumnBeforeIndent);
            return BlockState.Continue;
        }

        block.UpdateSpanEnd(processor.Line.End);
        if (block is FencedCodeBlock code)
        {
            code.ClosingFencedCharCount = code.OpeningFencedCharCount;
        }

        return BlockState.BreakDiscard;
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        if (block is NamedBlock box)
        {
            box.HasEnded = true;
        }

        return true;
    }

    private NamedBlock Box(BlockProcessor processor, string words)
    {
        (string name, string title, bool isFloat) = processor.CurrentChar == '/' ? BoxName.OfPyMdown(words) : BoxName.Of(words);
        return new NamedBlock(this)
        {
            Name = name,
            Title = title,
            IsFloat = isFloat,
            IsDirective = processor.CurrentChar == '/' || (words.StartsWith('{') && !isFloat),
            Sign = processor.CurrentChar,
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Line.End),
        };
    }

    private static bool Closes(BlockProcessor processor, Block block) => block switch
    {
        NamedBlock box => processor.CurrentChar == box.Sign && Words(processor.Line) is "" && !HoldsOpenFence(box),
        FencedCodeBlock body => Words(processor.Line) is "" && processor.Line.AsSpan().Trim().Length >= body.OpeningFencedCharCount,
        _ => false,
    };

    private static bool IsOption(StringSlice line, NamedBlock box)
    {
        ReadOnlySpan<char> text = line.AsSpan().Trim();
        int start = box.Sign == ':' ? 1 : 0;
        int end = text.Length > start && text[start] is >= 'a' and <= 'z' && (start == 0 || text[0] == ':')
            ? text[start..].IndexOf(':') + start
            : 0;
        if (end <= start || text[start..end].ContainsAny(" {}`"))
        {
            return false;
        }

        box.Class = text[start..end] is "class" or "type"
            ? text[(end + 1)..].Trim().ToString().Split(' ')[0].ToLowerInvariant()
            : box.Class;
        return true;
    }

    // The words behind at least three colons, without colons that decorate the end, or behind three slashes and a space; null for any
    // other line.
    private static string? Words(StringSlice line)
    {
        ReadOnlySpan<char> text = line.AsSpan().Trim();
        char sign = text.IsEmpty ? ' ' : text[0];
        int signs = text.IndexOfAnyExcept(sign);
        signs = signs < 0 ? text.Length : signs;
        ReadOnlySpan<char> words = text[signs..].TrimEnd(sign == ':' ? ":" : "").Trim();
        bool opens = sign == ':' || (sign == '/' && (words.IsEmpty || (text[signs] == ' ' && char.IsAsciiLetterLower(words[0]))));
        return signs < FewestSigns || !opens ? null : words.ToString();
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
