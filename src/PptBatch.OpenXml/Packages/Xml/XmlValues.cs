using System.Globalization;
using System.Xml.Linq;

namespace PptBatch.OpenXml.Packages.Xml;

/// <summary>Values of attributes that may be missing or nonsense; both read as null.</summary>
internal static class XmlValues
{
    private const double EmuPerPoint = 12700;

    /// <summary>An attribute without a namespace. Elements have a few, so comparing is faster than making a name to look for.</summary>
    public static string? Text(this XElement? element, string attribute)
    {
        for (XAttribute? own = element?.FirstAttribute; own is not null; own = own.NextAttribute)
        {
            if (own.Name.LocalName == attribute && own.Name.NamespaceName.Length == 0)
            {
                return own.Value;
            }
        }

        return null;
    }

    /// <summary>The first value that several elements have, the nearest first.</summary>
    public static T? Nearest<T>(this IReadOnlyList<XElement> elements, string attribute, Func<XElement?, string, T?> read)
        where T : struct
    {
        for (int index = 0; index < elements.Count; index++)
        {
            if (read(elements[index], attribute) is { } value)
            {
                return value;
            }
        }

        return null;
    }

    /// <inheritdoc cref="Nearest{T}"/>
    public static string? Nearest(this IReadOnlyList<XElement> elements, string attribute)
    {
        for (int index = 0; index < elements.Count; index++)
        {
            if (elements[index].Text(attribute) is { } value)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The first child of a name that several elements have, the nearest first.</summary>
    public static XElement? Nearest(this IReadOnlyList<XElement> elements, XName child)
    {
        for (int index = 0; index < elements.Count; index++)
        {
            if (elements[index].Element(child) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    public static double? Number(this XElement? element, string attribute) =>
        double.TryParse(element.Text(attribute), NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            && double.IsFinite(value)
            ? value
            : null;

    public static int? Whole(this XElement? element, string attribute) =>
        int.TryParse(element.Text(attribute), NumberStyles.Integer, CultureInfo.InvariantCulture, out int value) ? value : null;

    /// <summary>English metric units as points.</summary>
    public static double? Points(this XElement? element, string attribute) => element.Number(attribute) / EmuPerPoint;

    /// <summary>A share as 1.0 for all: <c>100000</c> in transitional packages, <c>100%</c> in strict ones.</summary>
    public static double? Share(this XElement? element, string attribute) =>
        element.Text(attribute) is { } text && text.EndsWith('%')
            ? double.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.Float, CultureInfo.InvariantCulture, out double percent)
                ? percent / 100 : null
            : element.Number(attribute) / 100000;

    public static bool? Flag(this XElement? element, string attribute) => element.Text(attribute) switch
    {
        "1" or "true" or "on" => true,
        "0" or "false" or "off" => false,
        _ => null,
    };
}
