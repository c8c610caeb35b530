using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Markdig.Parsers;
using Markdig.Syntax;

namespace PptBatch.Books.Syntax;

/// <summary>
/// Ends a block of HTML where markdown follows its last tag without a blank line, as in <c>&lt;img …&gt;</c> and a sentence below it, or a
/// sentence within <c>&lt;div&gt;</c>. The text of tables, lists, code and the like stays theirs.
/// </summary>
internal sealed class HtmlLines : HtmlBlockParser
{
    // Longer ones are pages of HTML, and every line of them would be looked through again.
    private const int MostLines = 60;

    private static readonly HashSet<string> Frames = new(StringComparer.Ordinal)
    {
        "div", "center", "section", "article", "main", "header", "footer", "aside", "details", "body", "font", "span", "a", "b", "br",
        "tabs", "tabitem",
    };

    public override BlockState TryContinue(BlockProcessor processor, Block block) =>
        EndsBefore(processor, (HtmlBlock)block) ? BlockState.None : base.TryContinue(processor, block);

    private static bool EndsBefore(BlockProcessor processor, HtmlBlock block)
    {
        bool ordinary = block.Type is HtmlBlockType.InterruptingBlock or HtmlBlockType.NonInterruptingBlock;
        if (!ordinary || processor.IsBlankLine || processor.IsCodeIndent || block.Lines.Count is 0 or > MostLines
            || processor.Line.AsSpan().TrimStart() is ['<', ..])
        {
            return false;
        }

        ReadOnlySpan<char> last = block.Lines.Lines[block.Lines.Count - 1].Slice.AsSpan().TrimEnd();
        return last is [.., '>'] && HoldsFramesAlone(block.Lines.ToString());
    }

    // What is still open where the next line would stand.
    private static bool HoldsFramesAlone(string html)
    {
        const string Mark = "pptbatch-here";
        using IDocument document = new HtmlParser().ParseDocument($"<body>{html}<{Mark}>");
        for (IElement? open = document.QuerySelector(Mark)?.ParentElement; open is not null; open = open.ParentElement)
        {
            if (open.LocalName is not "html" && !Frames.Contains(open.LocalName))
            {
                return false;
            }
        }

        return document.QuerySelector(Mark) is not null;
    }
}
