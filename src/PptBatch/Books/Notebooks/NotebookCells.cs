using System.Text.Json;

namespace PptBatch.Books.Notebooks;

/// <summary>The cells of a notebook, whatever is missing in them.</summary>
internal sealed class NotebookCells
{
    private readonly List<JsonElement> _cells;

    private NotebookCells(List<JsonElement> cells, string language) => (_cells, Language) = (cells, language);

    public int Count => _cells.Count;

    /// <summary>The language of the code, in lower case.</summary>
    public string Language { get; }

    public static NotebookCells Of(JsonElement root)
    {
        List<JsonElement> cells = [.. Items(root, "cells").Where(cell => cell.ValueKind == JsonValueKind.Object)];
        string language = Member(root, "metadata") is { } metadata
            ? (Member(metadata, "language_info") is { } info ? Text(info, "name") : "") is { Length: > 0 } named ? named
                : Member(metadata, "kernelspec") is { } kernel ? Text(kernel, "language") : ""
            : "";
        return new NotebookCells(cells, language.Length == 0 ? "python" : language.ToLowerInvariant());
    }

    public string Type(int cell) => Text(_cells[cell], "cell_type");

    public string Source(int cell) => Text(_cells[cell], "source").ReplaceLineEndings("\n");

    /// <summary>True where the author's tags say that a part of the cell is not shown.</summary>
    public bool Hides(int cell, string tag) => Member(_cells[cell], "metadata") is { } metadata
        && Items(metadata, "tags").Any(item => item.ValueKind == JsonValueKind.String && item.ValueEquals(tag));

    public IReadOnlyList<JsonElement> Outputs(int cell) =>
        [.. Items(_cells[cell], "outputs").Where(output => output.ValueKind == JsonValueKind.Object)];

    /// <summary>The bundles of an attachment: its data by media type.</summary>
    public JsonElement? Attachment(int cell, string name) =>
        Member(_cells[cell], "attachments") is { } attachments ? Member(attachments, name) : null;

    /// <summary>A text, or a list of its lines.</summary>
    public static string Text(JsonElement element, string name, string between = "") =>
        !element.TryGetProperty(name, out JsonElement value) ? ""
        : value.ValueKind == JsonValueKind.String ? value.GetString()!
        : value.ValueKind == JsonValueKind.Array
            ? string.Join(between, value.EnumerateArray().Where(line => line.ValueKind == JsonValueKind.String)
                .Select(line => line.GetString()))
            : "";

    /// <summary>What an output says as plain text; empty for what it draws.</summary>
    public static string Printed(JsonElement output) => Text(output, "output_type") == "stream" ? Text(output, "text")
        : Member(output, "data") is { } data && !NotebookPictures.Types.Any(type => data.TryGetProperty(type, out _))
            ? Text(data, "text/plain")
        : "";

    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value)
        && value.ValueKind == JsonValueKind.Object ? value : null;

    private static JsonElement.ArrayEnumerator Items(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value)
        && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : default;
}
