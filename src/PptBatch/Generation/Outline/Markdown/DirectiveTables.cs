using System.Text;
using Markdig.Syntax;
using PptBatch.Generation.Outline.Text;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;
using Block = PptBatch.SlideHtml.Model.Block;
using ParagraphBlock = PptBatch.SlideHtml.Blocks.ParagraphBlock;
using ListBlockSyntax = Markdig.Syntax.ListBlock;

namespace PptBatch.Generation.Outline.Markdown;

/// <summary>Tables that MyST writes as values between commas, or as a list of rows that are lists of cells.</summary>
internal static class DirectiveTables
{
    /// <summary>The table of values between commas.</summary>
    /// <param name="header">Its first row, or empty.</param>
    /// <param name="body">The others.</param>
    /// <param name="title">Its caption, or empty.</param>
    /// <param name="read">Reads a cell.</param>
    public static Block OfCsv(string header, string body, InlineText title, Func<string, InlineText> read)
    {
        List<IReadOnlyList<string>> head = Rows(header);
        List<TableRow> rows = [.. head.Concat(Rows(body))
            .Select(row => new TableRow([.. row.Select(cell => new TableCell([read(cell)]))]))];
        int width = rows.Count == 0 ? 0 : rows.Max(row => row.Cells.Count);
        rows = [.. rows.Select(row => new TableRow(
            [.. row.Cells, .. Enumerable.Repeat(new TableCell([InlineText.Empty]), width - row.Cells.Count)]))];
        return rows.Count == 0 ? new ParagraphBlock(title) : new TableBlock(rows, head.Count, title.IsEmpty ? null : title);
    }

    /// <summary>The table of a list, or null for any other text.</summary>
    /// <param name="body">The list.</param>
    /// <param name="headerRows">How many rows are its head.</param>
    /// <param name="title">Its caption, or empty.</param>
    /// <param name="markdown">Reads the text of a cell.</param>
    public static Block? OfList(string body, string headerRows, InlineText title, Func<string, IReadOnlyList<Block>> markdown)
    {
        if (LessonMarkdown.Parse(body).OfType<ListBlockSyntax>().FirstOrDefault() is not { } list)
        {
            return null;
        }

        List<TableRow> rows = [.. list.OfType<ListItemBlock>().Select(row => new TableRow([.. row.OfType<ListBlockSyntax>()
            .SelectMany(cells => cells.OfType<ListItemBlock>()).Select(cell => Cell(markdown(TextOf(cell, body))))]))];
        rows.RemoveAll(row => row.Cells.Count == 0);
        int head = int.TryParse(headerRows, out int stated) ? Math.Clamp(stated, 0, rows.Count) : 0;
        return rows.Count == 0 ? null : new TableBlock(rows, head, title.IsEmpty ? null : title);
    }

    private static TableCell Cell(IReadOnlyList<Block> content) =>
        new([.. BlockWords.Of(content.Where(block => block is not PictureBlock)).DefaultIfEmpty(InlineText.Empty)])
        {
            Pictures = [.. content.OfType<PictureBlock>()],
        };

    // Without its sign, and as far out as the lines below it stand in.
    private static string TextOf(ListItemBlock cell, string body)
    {
        string[] lines = body[cell.Span.Start..Math.Min(cell.Span.End + 1, body.Length)].Split('\n');
        string first = lines[0].Length > 1 ? lines[0][1..] : "";
        int indent = lines.Skip(1).Where(line => line.Trim().Length > 0).Select(line => line.Length - line.TrimStart().Length)
            .DefaultIfEmpty().Min();
        return string.Join('\n', [first.TrimStart(), .. lines.Skip(1).Select(line => line.Length > indent ? line[indent..] : "")]);
    }

    /// <summary>The rows of such a text; within quotation marks commas and the ends of lines are part of a value.</summary>
    public static List<IReadOnlyList<string>> Rows(string text)
    {
        List<IReadOnlyList<string>> rows = [];
        List<string> row = [];
        StringBuilder cell = new();
        bool quoted = false;
        foreach (char c in text.Trim() + "\n")
        {
            if (c == '"')
            {
                // Two of them within a value are one.
                quoted = !quoted;
                cell.Append(quoted && cell.Length > 0 && cell[^1] != ' ' ? "\"" : "");
            }
            else if (quoted || c is not (',' or '\n'))
            {
                cell.Append(c == '\n' ? ' ' : c);
            }
            else
            {
                row.Add(cell.ToString().Trim());
                cell.Clear();
                if (c == '\n')
                {
                    rows.Add(row);
                    row = [];
                }
            }
        }

        rows.RemoveAll(cells => cells.All(value => value.Length == 0));
        return rows;
    }
}
