using System.Collections.Frozen;

namespace PptBatch.OpenXml.Icons;

/// <summary>The icons and the words for them that come with the package, a line each: a name, a tab, and what belongs to it.</summary>
internal static class IconData
{
    /// <summary>Words without accents, in six languages, and the icon that stands for each.</summary>
    public static FrozenDictionary<string, string> Words { get; } = Lines("words")
        .SelectMany(line => line.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => (Word: word, line.Name)))
        .ToFrozenDictionary(pair => pair.Word, pair => pair.Name, StringComparer.Ordinal);

    /// <summary>The icons, in the order of the file.</summary>
    public static IEnumerable<Icon> Icons() => Lines("icons").Select(line => new Icon(
        line.Name, SvgPath.Read(line.Text) ?? throw new InvalidDataException($"The icon {line.Name} cannot be read.")));

    private static IEnumerable<(string Name, string Text)> Lines(string file)
    {
        using Stream data = typeof(IconData).Assembly.GetManifestResourceStream($"Icons/{file}.txt")
            ?? throw new InvalidOperationException($"The table of {file} is not in the assembly.");
        using StreamReader reader = new(data);
        while (reader.ReadLine() is { } line)
        {
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab > 0)
            {
                yield return (line[..tab], line[(tab + 1)..]);
            }
        }
    }
}
