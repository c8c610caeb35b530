using System.Globalization;
using PptBatch.Books.Fields;
using YamlDotNet.Core;

namespace PptBatch.Books.Outlines;

/// <summary>Reads YAML texts, and values of a tree by the names that people give them.</summary>
internal static class YamlText
{
    /// <summary>The first document of a text, or null when it is empty.</summary>
    /// <exception cref="YamlException">Not YAML, or over a limit; states the line.</exception>
    public static YamlTree? Read(string text)
    {
        using StringReader reader = new(text.TrimStart('\uFEFF'));
        return new YamlTreeReader(new Parser(reader)).Read();
    }

    /// <summary>The text of a value that is one, else null.</summary>
    public static string? Of(YamlTree? tree) =>
        tree is YamlTree.Text text && text.Value.Trim() is not ("" or "null" or "~") ? text.Value.Trim() : null;

    /// <summary>The first of the fields that holds a text; of a list its texts, of a map its title or name.</summary>
    public static string? Of(YamlTree? tree, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            string? found = tree?[name] switch
            {
                YamlTree.Items items when items.Values.Select(Titled).OfType<string>().ToList() is { Count: > 0 } texts =>
                    string.Join(", ", texts),
                { } value => Titled(value),
                null => null,
            };
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    public static double? Number(YamlTree? tree, params ReadOnlySpan<string> names) =>
        double.TryParse(Of(tree, names), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : null;

    /// <summary>The first of the fields that holds a list, or a text that is one.</summary>
    public static IReadOnlyList<string> List(YamlTree? tree, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            IReadOnlyList<string> list = tree?[name] is YamlTree.Items items
                ? [.. items.Values.Select(Titled).OfType<string>()]
                : TextList.Of(Of(tree?[name]));
            if (list.Count > 0)
            {
                return list;
            }
        }

        return [];
    }

    // "- Explain: what it does" is a map of one field to YAML, and a sentence to whoever wrote it.
    private static string? Titled(YamlTree tree) => Of(tree) ?? Of(tree["title"]) ?? Of(tree["name"]) ?? Of(tree["text"])
        ?? (tree is YamlTree.Map { Entries: [(var name, YamlTree.Text { Value: var value })] } ? $"{name}: {value}" : null);
}
