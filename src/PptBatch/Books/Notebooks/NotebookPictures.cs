using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PptBatch.Books.Notebooks;

/// <summary>The pictures inside a notebook: what its code drew, and what was pasted into its text.</summary>
internal static class NotebookPictures
{
    private const string OutputMark = "#cell-";
    private const string AttachmentMark = "#attachment-";
    private const string Pasted = "](attachment:";

    /// <summary>Media types of pictures, the best first.</summary>
    public static readonly IReadOnlyList<string> Types = ["image/png", "image/jpeg", "image/svg+xml", "image/gif"];

    /// <summary>How markdown names a picture that the code of a cell drew.</summary>
    public static string Output(string notebook, int cell, int output) =>
        string.Create(CultureInfo.InvariantCulture, $"{Uri.EscapeDataString(notebook)}{OutputMark}{cell + 1}-{output}");

    /// <summary>Markdown whose pasted pictures, <c>attachment:NAME</c>, are named by their cell.</summary>
    public static string Named(string markdown, string notebook, int cell)
    {
        string prefix = string.Create(CultureInfo.InvariantCulture, $"{Uri.EscapeDataString(notebook)}{AttachmentMark}{cell + 1}-");
        StringBuilder text = new();
        int done = 0;
        for (int at; (at = markdown.IndexOf(Pasted, done, StringComparison.Ordinal)) >= 0;)
        {
            int name = at + Pasted.Length;
            int end = markdown.IndexOf(')', name) is var close && close < 0 ? markdown.Length : close;
            text.Append(markdown, done, at - done).Append("](<").Append(prefix).Append(markdown, name, end - name).Append('>');
            done = end;
        }

        return text.Append(markdown, done, markdown.Length - done).ToString();
    }

    /// <summary>True for a reference to a picture inside a notebook.</summary>
    public static bool IsReference(string reference) =>
        reference.Contains(".ipynb" + OutputMark, StringComparison.OrdinalIgnoreCase)
        || reference.Contains(".ipynb" + AttachmentMark, StringComparison.OrdinalIgnoreCase);

    /// <summary>The picture's bytes, or null when the notebook holds no such picture.</summary>
    public static async Task<Stream?> OpenAsync(Stream notebook, string reference, CancellationToken cancellationToken)
    {
        try
        {
            using JsonDocument document = await JsonDocument.ParseAsync(notebook, default, cancellationToken);
            NotebookCells cells = NotebookCells.Of(document.RootElement);
            bool drawn = reference.Contains(OutputMark, StringComparison.Ordinal);
            string rest = reference[(reference.LastIndexOf('#') + (drawn ? OutputMark : AttachmentMark).Length)..];
            string[] parts = rest.Split('-', 2);
            if (parts.Length < 2 || !int.TryParse(parts[0], out int number) || number < 1 || number > cells.Count)
            {
                return null;
            }

            JsonElement? data = drawn ? Drawn(cells, number - 1, parts[1]) : cells.Attachment(number - 1, Uri.UnescapeDataString(parts[1]));
            return data is { } bundle ? Decode(bundle) : null;
        }
        catch (Exception error) when (error is JsonException or FormatException)
        {
            return null;
        }
    }

    private static JsonElement? Drawn(NotebookCells cells, int cell, string output)
    {
        IReadOnlyList<JsonElement> outputs = cells.Outputs(cell);
        return int.TryParse(output, out int number) && number >= 1 && number <= outputs.Count
            && outputs[number - 1].TryGetProperty("data", out JsonElement data) ? data : null;
    }

    private static MemoryStream? Decode(JsonElement bundle)
    {
        string? type = Types.FirstOrDefault(type => bundle.TryGetProperty(type, out _));
        if (type is null)
        {
            return null;
        }

        string text = NotebookCells.Text(bundle, type);
        bool drawing = type == "image/svg+xml" && text.TrimStart().StartsWith('<');
        return new MemoryStream(drawing ? Encoding.UTF8.GetBytes(text) : Convert.FromBase64String(text));
    }
}
