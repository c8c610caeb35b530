using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace PptBatch.Books.Syntax.Components;

/// <summary>
/// Reads the tag of a component that has a line to itself as a block, so that the lines between it and its end are markdown, as they are
/// to MDX, with blank lines around them or without.
/// </summary>
internal sealed class ComponentLines : BlockParser
{
    private const int Farthest = 20_000;

    public ComponentLines() => OpeningCharacters = ['<'];

    public override bool CanInterrupt(BlockProcessor processor, Block block) => true;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || !IsTag(processor.Line))
        {
            return BlockState.None;
        }

        processor.NewBlocks.Push(new HtmlBlock(this)
        {
            Type = HtmlBlockType.NonInterruptingBlock,
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Line.End),
        });
        return BlockState.Break;
    }

    private static bool IsTag(StringSlice line)
    {
        ReadOnlySpan<char> text = line.AsSpan().Trim();
        return JsxTag.Read(text) is { IsComponent: true, IsSelfClosing: false, HasExpressions: false } tag && tag.Length == text.Length
            && !HoldsLines(line) && (tag.IsClosing || tag.Attributes.Count > 0 || IsClosed(tag.Name, line));
    }

    // Parts that each have a line of their own are one piece of HTML with what is around them.
    private static bool HoldsLines(StringSlice line)
    {
        ReadOnlySpan<char> after = line.Text.AsSpan(Math.Min(line.End + 1, line.Text.Length)).TrimStart();
        int end = after.IndexOf('\n');
        ReadOnlySpan<char> next = end < 0 ? after : after[..end];
        return JsxTag.Read(next) is { IsComponent: true, IsClosing: false, IsSelfClosing: false } part
            && next.TrimEnd().EndsWith($"</{part.Name}>", StringComparison.Ordinal);
    }

    // Without an end it is what the reader is to put in.
    private static bool IsClosed(string name, StringSlice line)
    {
        ReadOnlySpan<char> after = line.Text.AsSpan(Math.Min(line.End + 1, line.Text.Length));
        return after[..Math.Min(after.Length, Farthest)].Contains($"</{name}>", StringComparison.Ordinal);
    }
}
