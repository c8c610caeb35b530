using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace PptBatch.Books.Syntax.Components;

/// <summary>What a page of MDX imports and exports.</summary>
internal sealed class ModuleBlock(BlockParser parser) : LeafBlock(parser)
{
    /// <summary>Brackets that are still open behind the last line.</summary>
    public int Open { get; set; }
}

/// <summary>
/// Reads imports and exports of MDX, over as many lines as their brackets take. They begin a line, and say from where or what they are,
/// which a sentence that begins with such a word does not.
/// </summary>
internal sealed class ModuleLines : BlockParser
{
    private static readonly string[] Exports =
        ["export const ", "export default ", "export let ", "export var ", "export function ", "export async function ", "export class "];

    public ModuleLines() => OpeningCharacters = ['i', 'e'];

    public override bool CanInterrupt(BlockProcessor processor, Block block) => block is not ParagraphBlock;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        ReadOnlySpan<char> line = processor.Line.AsSpan();
        if (processor.Column > 0 || !Opens(line))
        {
            return BlockState.None;
        }

        processor.NewBlocks.Push(new ModuleBlock(this)
        {
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Line.End),
            Open = Brackets(line),
        });
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        ModuleBlock module = (ModuleBlock)block;
        if (processor.IsBlankLine)
        {
            return module.Open > 0 ? BlockState.Continue : BlockState.BreakDiscard;
        }

        processor.GoToColumn(processor.ColumnBeforeIndent);
        module.Open += Brackets(processor.Line.AsSpan());
        block.UpdateSpanEnd(processor.Line.End);
        return BlockState.Continue;
    }

    private static bool Opens(ReadOnlySpan<char> line)
    {
        if (line.StartsWith("import "))
        {
            ReadOnlySpan<char> rest = line[7..].TrimStart();
            return rest is ['{', ..] or ['\'', ..] or ['"', ..] || rest.StartsWith("* as ")
                || rest.Contains(" from '", StringComparison.Ordinal) || rest.Contains(" from \"", StringComparison.Ordinal);
        }

        foreach (string export in Exports)
        {
            if (line.StartsWith(export))
            {
                return true;
            }
        }

        return false;
    }

    private static int Brackets(ReadOnlySpan<char> line)
    {
        int open = 0;
        foreach (char c in line)
        {
            open += c is '{' or '(' or '[' ? 1 : c is '}' or ')' or ']' ? -1 : 0;
        }

        return open;
    }
}
