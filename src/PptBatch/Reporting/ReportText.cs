using System.Globalization;
using System.Net;

namespace PptBatch.Reporting;

/// <summary>Pieces of HTML that the parts of the page for people share. Every text is encoded on the way in.</summary>
internal static class ReportText
{
    /// <summary>A text as HTML.</summary>
    public static string Text(string? text) => WebUtility.HtmlEncode(text ?? "");

    /// <summary>A cell that says its column's name itself, for screens too narrow for a table.</summary>
    /// <param name="column">The column's name.</param>
    /// <param name="html">What stands in it, as HTML.</param>
    /// <param name="attributes">Attributes as HTML.</param>
    public static string Cell(string column, string html, string attributes = "") =>
        html.Length == 0 && attributes.Length == 0
            ? "<td role=\"cell\"></td>"
            : $"<td role=\"cell\" data-column=\"{Text(column)}\"{(attributes.Length == 0 ? "" : " " + attributes)}>{html}</td>";

    /// <summary>The head of a table.</summary>
    public static string Head(params IEnumerable<(string Name, bool IsNumber)> columns) =>
        "<thead role=\"rowgroup\"><tr role=\"row\">" + string.Concat(columns.Select(
            column => $"<th role=\"columnheader\" scope=\"col\"{(column.IsNumber ? " class=\"n\"" : "")}>{Text(column.Name)}</th>"))
        + "</tr></thead>";

    /// <summary>A link to a file of the run, from the page that lies among them; empty for none.</summary>
    /// <param name="path">Its path in the output folder.</param>
    /// <param name="text">What the link says; null for the file's name.</param>
    public static string Link(string? path, string? text = null)
    {
        if (path is null)
        {
            return "";
        }

        string near = path.StartsWith(RunFolder, StringComparison.Ordinal) ? path[RunFolder.Length..] : path;
        string address = string.Join('/', near.Split('/').Select(Uri.EscapeDataString));
        return $"<a href=\"{address}\">{Text(text ?? near[(near.LastIndexOf('/') + 1)..])}</a>";
    }

    /// <summary>Links to the rows of lessons.</summary>
    public static string Lessons(IEnumerable<int> numbers) => string.Join(", ", numbers.Select(number =>
        string.Create(CultureInfo.InvariantCulture, $"<a href=\"#lesson-{number}\">{number}</a>")));

    /// <summary>The address of a drawn slide, from the page that lies among the files of the run.</summary>
    public static string SlideAddress(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{RunPaths.Slides[RunFolder.Length..]}#{number}");

    /// <summary>A number with its thousands apart.</summary>
    public static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A time in seconds, or minutes and hours where it is long.</summary>
    public static string Seconds(double seconds) => seconds switch
    {
        < 10 => string.Create(CultureInfo.InvariantCulture, $"{seconds:0.00} s"),
        < 100 => string.Create(CultureInfo.InvariantCulture, $"{seconds:0.0} s"),
        < 6000 => string.Create(CultureInfo.InvariantCulture, $"{seconds / 60:0.0} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:0.0} h"),
    };

    private const string RunFolder = RunPaths.Folder + "/";
}
