using System.Globalization;
using System.Text;

namespace PptBatch.Preview.WebPage;

/// <summary>Gives every distinct set of declarations one class, because the page's policy allows no style attributes.</summary>
internal sealed class StyleSheet
{
    private readonly Dictionary<string, string> _classes = new(StringComparer.Ordinal);
    private readonly StringBuilder _text = new();

    /// <summary>The class of a set of declarations.</summary>
    public string ClassOf(string declarations)
    {
        if (!_classes.TryGetValue(declarations, out string? name))
        {
            name = "c" + _classes.Count.ToString(CultureInfo.InvariantCulture);
            _classes.Add(declarations, name);
            _text.Append('.').Append(name).Append('{').Append(declarations).Append("}\n");
        }

        return name;
    }

    /// <summary>A length in points.</summary>
    public static string Points(double value) => value.ToString("0.##", CultureInfo.InvariantCulture) + "pt";

    public override string ToString() => _text.ToString();
}
