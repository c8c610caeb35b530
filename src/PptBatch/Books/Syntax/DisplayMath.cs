using Markdig.Extensions.Mathematics;
using Markdig.Parsers;
using Markdig.Syntax;

namespace PptBatch.Books.Syntax;

/// <summary>
/// Equations between lines of <c>$$</c>, also where a label follows the last of them: <c>$$ (eq:energy)</c>, <c>$$ {#eq-energy}</c>.
/// </summary>
internal sealed class DisplayMath : MathBlockParser
{
    // "$$x = 1" and then a line of "$$": that line ends the equation of the paragraph, and begins none.
    public override BlockState TryOpen(BlockProcessor processor) =>
        processor.CurrentBlock is ParagraphBlock paragraph && IsOpenIn(paragraph) ? BlockState.None : base.TryOpen(processor);

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        ReadOnlySpan<char> line = processor.Line.AsSpan().Trim();
        if (processor.IsCodeIndent || !line.StartsWith("$$") || !IsLabel(line[2..].Trim()))
        {
            return base.TryContinue(processor, block);
        }

        block.UpdateSpanEnd(processor.Line.End);
        return BlockState.BreakDiscard;
    }

    private static bool IsOpenIn(ParagraphBlock paragraph)
    {
        int signs = 0;
        for (int i = 0; i < paragraph.Lines.Count; i++)
        {
            ReadOnlySpan<char> line = paragraph.Lines.Lines[i].Slice.AsSpan();
            signs += line.Count("$$");
            signs -= line.Count("\\$$");
        }

        return signs % 2 == 1;
    }

    /// <summary>True for what names an equation behind it: <c>(name)</c> of MyST, <c>{#name}</c> of Quarto.</summary>
    public static bool IsLabel(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> name = text switch
        {
            ['(', .., ')'] => text[1..^1],
            ['{', '#', .., '}'] => text[2..^1],
            _ => [],
        };
        bool isName = name.Length > 0;
        foreach (char c in name)
        {
            isName &= char.IsLetterOrDigit(c) || c is ':' or '-' or '_' or '.';
        }

        return isName;
    }
}
