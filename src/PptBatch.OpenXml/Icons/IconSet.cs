using System.Collections.Frozen;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Icons;

/// <summary>The icons that slides may name. Does not change after it is made and is safe to share between threads.</summary>
internal sealed class IconSet
{
    private readonly FrozenDictionary<string, Icon> _icons;

    private IconSet(IEnumerable<Icon> icons) => _icons = icons.ToFrozenDictionary(icon => icon.Name, StringComparer.Ordinal);

    /// <summary>The icons that come with the package.</summary>
    public static IconSet Standard { get; } = new(IconData.Icons());

    /// <summary>The names, in alphabetical order.</summary>
    public IReadOnlyList<string> Names => [.. _icons.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The same icons and others, which win over those of the same name.</summary>
    /// <param name="paths">Names, and SVG path data on a grid of 24 by 24.</param>
    /// <exception cref="FormatException">A path cannot be read; the message names its icon.</exception>
    public IconSet With(IEnumerable<KeyValuePair<string, string>> paths)
    {
        Dictionary<string, Icon> icons = new(_icons, StringComparer.Ordinal);
        foreach ((string name, string path) in paths)
        {
            string key = IconName.Normal(name);
            icons[key] = new Icon(key, SvgPath.Read(path) ?? throw new FormatException($"The path of the icon '{name}' cannot be read."));
        }

        return new IconSet(icons.Values);
    }

    /// <summary>
    /// The icon of a name: the one that is called so, or that stands for the word in one of the languages of the table; else the one that
    /// a word of the name names, else the one that stands for such a word. Null where there is none.
    /// </summary>
    /// <param name="name">What the slide says, in any case, with accents or without.</param>
    public Icon? Find(string? name)
    {
        string whole = IconName.Normal(name ?? "");
        string[] words = IconName.Words(whole);
        return Named(IconName.Forms(whole)) ?? Meant(IconName.Forms(whole))
            ?? Named(words.SelectMany(IconName.Forms)) ?? Meant(words.SelectMany(IconName.Forms));
    }

    private Icon? Named(IEnumerable<string> names) =>
        names.Select(name => _icons.GetValueOrDefault(name)).FirstOrDefault(icon => icon is not null);

    private Icon? Meant(IEnumerable<string> words) =>
        Named(words.Select(word => IconData.Words.GetValueOrDefault(word)).OfType<string>());
}
