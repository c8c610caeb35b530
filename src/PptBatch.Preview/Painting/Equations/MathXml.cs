using System.Xml.Linq;

namespace PptBatch.Preview.Painting.Equations;

/// <summary>Reads the elements of Office Math (ECMA-376 part 1, 22.1), by their local names.</summary>
internal static class MathXml
{
    /// <summary>The children of an element that have a name.</summary>
    public static IEnumerable<XElement> Named(this XElement element, string name) =>
        element.Elements().Where(child => child.Name.LocalName == name);

    /// <summary>
    /// A property of an element: the value of a child of its properties, or of one below, as a matrix's columns have it; or null.
    /// </summary>
    public static string? Property(this XElement element, string name) => element.Named(element.Name.LocalName + "Pr").Descendants()
        .Where(child => child.Name.LocalName == name).Select(Value).FirstOrDefault();

    /// <summary>A value among properties, or null.</summary>
    public static string? Value(this XElement properties, string name) => properties.Named(name).Select(Value).FirstOrDefault();

    private static string Value(XElement property) =>
        (string?)property.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "val") ?? "";
}
