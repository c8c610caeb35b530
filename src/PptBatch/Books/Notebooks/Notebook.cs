using System.Globalization;
using System.Text;
using System.Text.Json;
using PptBatch.Books.Encodings;
using PptBatch.Books.Json;
using PptBatch.Diagnostics;

namespace PptBatch.Books.Notebooks;

/// <summary>
/// Reads a Jupyter notebook as markdown: its words, its code, and what the code gave: text, tables, pictures and errors. A picture
/// stays in the notebook and is named by the cell that it belongs to.
/// </summary>
internal static class Notebook
{
    private const int MaxDepth = 64;
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = MaxDepth };

    /// <summary>The notebook's markdown; empty, with a finding, where the file is no notebook.</summary>
    /// <param name="json">The file.</param>
    /// <param name="name">Its name, which its pictures are named after.</param>
    /// <param name="place">How messages name it.</param>
    /// <param name="findings">Receives what cannot be read.</param>
    public static string ToMarkdown(string json, string name, string place, Findings findings)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(LoneSurrogates.Replace(json), Options);
            NotebookCells cells = NotebookCells.Of(document.RootElement);
            SayWhatIsLong(cells, place, findings);
            StringBuilder text = new();
            for (int i = 0; i < cells.Count; i++)
            {
                foreach (string block in Blocks(cells, i, name).Where(block => !string.IsNullOrWhiteSpace(block)))
                {
                    text.Append(block.TrimEnd()).Append("\n\n");
                }
            }

            return text.ToString();
        }
        catch (JsonException error)
        {
            findings.Error(
                "PB1055",
                "The notebook is not valid JSON.",
                string.Create(CultureInfo.InvariantCulture, $"{place} line {error.LineNumber + 1}, column {error.BytePositionInLine + 1}"),
                "Save it again from Jupyter.");
            return "";
        }
    }

    private static void SayWhatIsLong(NotebookCells cells, string place, Findings findings)
    {
        List<int> cut = [.. Enumerable.Range(0, cells.Count).Where(cell => cells.Type(cell) == "code"
            && cells.Outputs(cell).Any(output => LongOutput.Is(NotebookCells.Printed(output)))).Select(cell => cell + 1)];
        if (cut.Count > 0)
        {
            findings.Info(
                "PB1056",
                $"Long outputs were cut to their first {LongOutput.Lines} lines: cell {FirstFew.Of(cut, 10, cell => $"{cell}")}.",
                place);
        }
    }

    private static IEnumerable<string> Blocks(NotebookCells cells, int cell, string name)
    {
        string source = cells.Source(cell);
        switch (cells.Type(cell))
        {
            case "markdown":
                return [NotebookPictures.Named(source, name, cell)];
            case "raw":
                return source.StartsWith("---\n", StringComparison.Ordinal) && cell == 0 ? [source] : [];
            case "code" when cells.Hides(cell, "remove-cell") || cells.Hides(cell, "remove_cell"):
                return [];
            case "code":
                bool input = !cells.Hides(cell, "remove-input") && !cells.Hides(cell, "hide-input") && !cells.Hides(cell, "remove_input");
                bool output = !cells.Hides(cell, "remove-output") && !cells.Hides(cell, "remove_output");
                return [.. input ? [Fence(source, cells.Language)] : Array.Empty<string>(), .. output ? Outputs(cells, cell, name) : []];
            default:
                return [];
        }
    }

    private static List<string> Outputs(NotebookCells cells, int cell, string name)
    {
        StringBuilder printed = new();
        List<string> blocks = [];
        int number = 0;
        foreach (JsonElement output in cells.Outputs(cell))
        {
            number++;
            if (NotebookCells.Text(output, "output_type") == "stream")
            {
                printed.Append(NotebookCells.Text(output, "text"));
                continue;
            }

            Flush(printed, blocks);
            blocks.Add(NotebookCells.Text(output, "output_type") == "error"
                ? Fence(AnsiText.Plain(Trace(output)), "error")
                : Shown(output, NotebookPictures.Output(name, cell, number)));
        }

        Flush(printed, blocks);
        return blocks;
    }

    private static void Flush(StringBuilder printed, List<string> blocks)
    {
        if (printed.Length > 0)
        {
            blocks.Add(Fence(LongOutput.Cut(AnsiText.Plain(printed.ToString())), "output"));
            printed.Clear();
        }
    }

    private static string Trace(JsonElement output)
    {
        string last = $"{NotebookCells.Text(output, "ename")}: {NotebookCells.Text(output, "evalue")}";
        string trace = NotebookCells.Text(output, "traceback", "\n");
        return trace.Length == 0 ? last : trace;
    }

    // The richest form that a slide can show: a picture, a table, formatted text, plain text.
    private static string Shown(JsonElement output, string picture)
    {
        if (!output.TryGetProperty("data", out JsonElement data) || data.ValueKind != JsonValueKind.Object)
        {
            return "";
        }

        if (NotebookPictures.Types.Any(type => data.TryGetProperty(type, out _)))
        {
            return $"![]({picture})";
        }

        string html = NotebookCells.Text(data, "text/html");
        if (html.Contains("<table", StringComparison.OrdinalIgnoreCase))
        {
            int start = html.IndexOf("<table", StringComparison.OrdinalIgnoreCase);
            int end = html.LastIndexOf("</table>", StringComparison.OrdinalIgnoreCase);
            return string.Join('\n', html[start..(end < start ? html.Length : end + "</table>".Length)]
                .Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)));
        }

        string markdown = NotebookCells.Text(data, "text/markdown");
        string latex = NotebookCells.Text(data, "text/latex");
        string plain = AnsiText.Plain(NotebookCells.Text(data, "text/plain"));
        return markdown.Length > 0 ? markdown : latex.StartsWith('$') ? latex : plain.Length == 0 ? ""
            : Fence(LongOutput.Cut(plain), "output");
    }

    private static string Fence(string text, string language)
    {
        string code = text.Trim('\n').TrimEnd();
        string fence = "```";
        while (code.Contains(fence, StringComparison.Ordinal))
        {
            fence += "`";
        }

        return code.Length == 0 ? "" : $"{fence}{language}\n{code}\n{fence}";
    }
}
