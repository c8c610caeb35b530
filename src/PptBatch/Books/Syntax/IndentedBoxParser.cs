using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace PptBatch.Books.Syntax;

/// <summary>
/// Boxes of MkDocs: <c>!!! note "Title"</c>, <c>??? note</c> and <c>=== "Tab"</c>, with their content four spaces in.
/// </summary>
internal sealed class IndentedBoxParser : BlockParser
{
    private const int Indent = 4;

    public IndentedBoxParser() => OpeningCharacters = ['!', '?', '='];

    public override bool CanInterrupt(BlockProcessor processor, Block block) => true;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || Header(processor.Line) is not var (name, title))
        {
            return BlockState.None;
        }

        processor.NewBlocks.Push(new NamedBlock(this)
        {
            Name = name,
            Title = title,
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Line.End),
        });
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine)
        {
            return BlockState.Continue;
        }

        if (processor.Indent < Indent)
        {
            return BlockState.None;
        }

        processor.GoToColumn(processor.ColumnBeforeIndent + Indent);
        return BlockState.Continue;
    }

    private static (string Name, string Title)? Header(StringSlice line)
    {
        string text = line.ToString().Trim();
        string rest = text.Length > 3 ? text[3..].TrimStart('+', '-').Trim() : "";
        if (text.StartsWith("===", StringComparison.Ordinal))
        {
            string label = rest.TrimStart('!').Trim();
            return label.Length > 2 && label[0] == '"' && label[^1] == '"' ? ("tab", label.Trim('"')) : null;
        }

        bool opens = (text.StartsWith("!!!", StringComparison.Ordinal) || text.StartsWith("???", StringComparison.Ordinal))
            && rest.Length > 0 && char.IsLetter(rest[0]);
        int quote = rest.IndexOf('"', StringComparison.Ordinal);
        string words = (quote < 0 ? rest : rest[..quote]).Trim();
        return opens ? (BoxName.Bare(words.Split(' ')[0]), quote < 0 ? "" : rest[quote..].Trim('"', ' ')) : null;
    }
}
