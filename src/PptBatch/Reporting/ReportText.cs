using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace PptBatch.Reporting;

/// <summary>Pieces of HTML that the parts of the page for people share. Every text is encoded on the way in.</summary>
internal static partial class ReportText
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

    /// <summary>A place of a finding; where it is in a lesson, with a link to its row.</summary>
    /// <param name="place">The place, or null.</param>
    /// <param name="lessons">The lessons that have a row.</param>
    public static string Place(string? place, IReadOnlySet<int> lessons) =>
        LessonPlace().Match(place ?? "") is { Success: true } match
        && int.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        && lessons.Contains(number)
            ? $"<a href=\"#lesson-{number.ToString(CultureInfo.InvariantCulture)}\">{Text(match.Value)}</a>{Text(place![match.Length..])}"
            : Text(place);

    private const string RunFolder = RunPaths.Folder + "/";

    [GeneratedRegex(@"^lesson (\d{1,6})\b")]
    private static partial Regex LessonPlace();
}
