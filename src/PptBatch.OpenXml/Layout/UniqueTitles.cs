using System.Globalization;
using PptBatch.Localization;

namespace PptBatch.OpenXml.Layout;

/// <summary>Keeps titles apart within a lesson, because people who use a screen reader move by title.</summary>
internal sealed class UniqueTitles
{
    private readonly HashSet<string> _used = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>True where a title was used before.</summary>
    public bool Knows(string title) => _used.Contains(Normal(title));

    /// <summary>
    /// What to put after a title on each of its pages, such as <c> · 2 (1/3)</c>: its part, and a number where it was used before.
    /// </summary>
    public IReadOnlyList<string> Markers(string title, int parts)
    {
        for (int count = 1; ; count++)
        {
            string again = count == 1 ? "" : " · " + count.ToString(CultureInfo.InvariantCulture);
            string[] markers = parts == 1
                ? [again]
                : [.. Enumerable.Range(1, parts).Select(part => $"{again} {Phrasebook.PartMarker(part, parts)}")];
            if (!markers.Any(marker => _used.Contains(Normal(title + marker))))
            {
                _used.UnionWith(markers.Select(marker => Normal(title + marker)));
                return markers;
            }
        }
    }

    // Titles that differ in their spaces alone look and sound the same.
    private static string Normal(string title) => string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
