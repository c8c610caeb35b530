using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PptBatch.Generation.Outline.Text;
using InlineRun = PptBatch.SlideHtml.Model.Inline;
using InlineText = PptBatch.SlideHtml.Model.InlineText;
using SlideBlock = PptBatch.SlideHtml.Model.Block;
using Slides = PptBatch.SlideHtml.Blocks;

namespace PptBatch.Generation.Outline.Markdown;

/// <summary>Reads a pipe or grid table; pictures in cells follow the table.</summary>
internal static class TableReader
{
    public static IReadOnlyList<SlideBlock> Read(Table table, string source)
    {
        List<SlideBlock> figures = [];
        List<Slides.TableRow> head = [];
        List<Slides.TableRow> body = [];
        foreach (CodeInline code in table.Descendants<CodeInline>())
        {
            // In a table a pipe is written with a backslash even in code, where a backslash is otherwise one.
            code.Content = code.Content.Replace("\\|", "|", StringComparison.Ordinal);
        }

        foreach (TableRow row in table.OfType<TableRow>())
        {
            List<Slides.TableCell> cells = [];
            foreach (TableCell cell in row.OfType<TableCell>())
            {
                cells.Add(ReadCell(cell, source, figures));
            }

            (row.IsHeader ? head : body).Add(new Slides.TableRow(cells));
        }

        return [new Slides.TableBlock([.. head, .. body], head.Count), .. figures];
    }

    private static Slides.TableCell ReadCell(TableCell cell, string source, List<SlideBlock> figures)
    {
        List<InlineRun> runs = [];
        List<SlideBlock> pictures = [];
        foreach (LeafBlock leaf in cell.Descendants<LeafBlock>())
        {
            InlineText text = leaf.Inline is null
                ? InlineText.Trimmed(leaf.Lines.ToString())
                : InlineReader.ReadText(leaf.Inline, source, pictures);
            if (!text.IsEmpty)
            {
                runs.AddRange(runs.Count == 0 ? text.Runs : [new InlineRun("\n"), .. text.Runs]);
            }
        }

        // Icons stand in their cell; what fills a cell by itself is a figure, and follows the table.
        bool small = cell.Descendants<LinkInline>().Any(image => image.IsImage && InSentence.Holds(image))
            || cell.Descendants<HtmlInline>().Any(tag => tag.Tag.StartsWith("<img", StringComparison.OrdinalIgnoreCase)
                && InSentence.Holds(tag));
        figures.AddRange(small ? pictures.Where(block => block is not Slides.PictureBlock) : pictures);
        return new Slides.TableCell([InlineText.From(runs)], Math.Max(1, cell.ColumnSpan), Math.Max(1, cell.RowSpan))
        {
            Pictures = small ? [.. pictures.OfType<Slides.PictureBlock>()] : [],
        };
    }
}
