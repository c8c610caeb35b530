using System.Globalization;
using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Xml;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Scenes.Geometry;

/// <summary>The named numbers of a freely drawn shape: those that its box gives, and formulas over them.</summary>
internal sealed class Guides
{
    private const int MostGuides = 5_000;
    private const double AngleUnit = Math.PI / 180 / 60_000;
    private readonly Dictionary<string, double> _values = new(StringComparer.Ordinal);

    /// <param name="geometry">The shape's geometry.</param>
    /// <param name="width">Width of its box in English metric units.</param>
    /// <param name="height">Height of its box in English metric units.</param>
    public Guides(XElement geometry, double width, double height)
    {
        foreach ((string name, double value) in OfBox(width, height))
        {
            _values[name] = value;
        }

        foreach (XElement guide in geometry.Elements().Where(list => list.Name == A + "avLst" || list.Name == A + "gdLst")
            .SelectMany(list => list.Elements(A + "gd")).Take(MostGuides))
        {
            if (guide.Text("name") is { } name)
            {
                _values[name] = Formula(guide.Text("fmla") ?? "");
            }
        }
    }

    /// <summary>The adjustments of a preset that are numbers, by their names.</summary>
    public static IReadOnlyDictionary<string, double> Adjustments(XElement? geometry)
    {
        if (geometry?.Element(A + "avLst") is not { HasElements: true } list)
        {
            return System.Collections.Frozen.FrozenDictionary<string, double>.Empty;
        }

        Dictionary<string, double> values = new(StringComparer.Ordinal);
        foreach (XElement guide in list.Elements(A + "gd").Take(MostGuides))
        {
            if (guide.Text("name") is { } name && guide.Text("fmla") is { } formula
                && formula.StartsWith("val ", StringComparison.Ordinal) && Parsed(formula.AsSpan(4)) is { } value)
            {
                values[name] = value;
            }
        }

        return values;
    }

    /// <summary>A number or the value of a name; 0 for what is neither.</summary>
    public double Value(string? text) =>
        text is null ? 0 : _values.TryGetValue(text, out double known) ? known : Parsed(text) ?? 0;

    private static IEnumerable<(string Name, double Value)> OfBox(double w, double h)
    {
        double shorter = Math.Min(w, h);
        (string, double)[] plain =
        [
            ("l", 0), ("t", 0), ("r", w), ("b", h), ("w", w), ("h", h), ("hc", w / 2), ("vc", h / 2), ("ss", shorter),
            ("ls", Math.Max(w, h)), ("cd2", 10_800_000), ("cd4", 5_400_000), ("cd8", 2_700_000), ("3cd4", 16_200_000),
            ("3cd8", 8_100_000), ("5cd8", 13_500_000), ("7cd8", 18_900_000),
        ];
        int[] parts = [2, 3, 4, 5, 6, 8, 10, 12, 16, 32];
        return plain.Concat(parts.SelectMany(part =>
            new[] { ($"wd{part}", w / part), ($"hd{part}", h / part), ($"ssd{part}", shorter / part) }));
    }

    private double Formula(string formula)
    {
        string[] words = formula.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        (double x, double y, double z) = (Word(1), Word(2), Word(3));
        double value = words.Length == 0 ? 0 : words[0] switch
        {
            "val" => x,
            "*/" => x * y / z,
            "+-" => x + y - z,
            "+/" => (x + y) / z,
            "?:" => x > 0 ? y : z,
            "abs" => Math.Abs(x),
            "at2" => Math.Atan2(y, x) / AngleUnit,
            "cat2" => x * Math.Cos(Math.Atan2(z, y)),
            "cos" => x * Math.Cos(y * AngleUnit),
            "max" => Math.Max(x, y),
            "min" => Math.Min(x, y),
            "mod" => Math.Sqrt((x * x) + (y * y) + (z * z)),
            "pin" => y < x ? x : y > z ? z : y,
            "sat2" => x * Math.Sin(Math.Atan2(z, y)),
            "sin" => x * Math.Sin(y * AngleUnit),
            "sqrt" => Math.Sqrt(Math.Max(0, x)),
            "tan" => x * Math.Tan(y * AngleUnit),
            _ => 0,
        };
        return double.IsFinite(value) ? value : 0;

        double Word(int index) => index < words.Length ? Value(words[index]) : 0;
    }

    private static double? Parsed(ReadOnlySpan<char> text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value) ? value : null;
}
