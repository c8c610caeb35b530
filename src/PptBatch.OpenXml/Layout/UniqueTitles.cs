using System.Globalization;

namespace PptBatch.OpenXml.Layout;

/// <summary>Keeps titles apart within a lesson, because people who use a screen reader move by title.</summary>
internal sealed class UniqueTitles
{
    private readonly Dictionary<string, int> _seen = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What to put after a title that was used before: <c> · 2</c>; empty for the first.</summary>
    public string Suffix(string title)
    {
        int count = _seen.GetValueOrDefault(title) + 1;
        _seen[title] = count;
        return count == 1 ? "" : " · " + count.ToString(CultureInfo.InvariantCulture);
    }
}
