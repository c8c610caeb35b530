using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace PptBatch.Books.Syntax;

/// <summary>
/// Fences of R Markdown and Quarto whose options in braces hold back-quotes, as a caption may:
/// <c>```{r plot, fig.cap="With `ggplot2`"}</c>. CommonMark takes such a line for text, knitr for the fence that it is.
/// </summary>
internal static class CellFences
{
    public static void Accept(FencedCodeBlockParser parser)
    {
        FencedBlockParserBase.InfoParserDelegate read = parser.InfoParser!;
        parser.InfoParser = (BlockProcessor processor, ref StringSlice line, IFencedBlock fence, char opening) =>
        {
            ReadOnlySpan<char> info = line.AsSpan().Trim();
            if (opening == '`' && info is ['{', .., '}'] && info.Contains('`'))
            {
                line = new StringSlice(line.ToString().Replace('`', '\''));
            }

            return read(processor, ref line, fence, opening);
        };
    }
}
