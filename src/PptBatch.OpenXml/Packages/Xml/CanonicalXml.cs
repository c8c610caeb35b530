using System.Text;
using System.Xml.Linq;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Packages.Xml;

/// <summary>
/// Writes XML so that equal content gives equal text, whatever its prefixes, order of attributes and relationship ids. What programs note
/// for
/// themselves does not count: ids of layouts, marks of creation and of the spelling check, and the cached text of date and number fields.
/// </summary>
internal static class CanonicalXml
{
    private static readonly HashSet<string> Notes = new(StringComparer.Ordinal) { "dirty", "err", "smtClean", "bmk" };

    /// <param name="root">What to write.</param>
    /// <param name="leadsTo">What stands for a relationship id; null where ids stand for themselves.</param>
    public static string Write(XElement root, Dictionary<string, string>? leadsTo = null)
    {
        StringBuilder text = new();
        Append(text, root, leadsTo ?? []);
        return text.ToString();
    }

    /// <summary>Appends it to a text.</summary>
    public static void Append(StringBuilder text, XElement element, Dictionary<string, string> leadsTo)
    {
        if (element.Name.LocalName == "creationId")
        {
            return;
        }

        Append(text.Append('<'), element.Name);
        foreach (XAttribute attribute in Counting(element))
        {
            string value = attribute.Name.Namespace == R ? leadsTo.GetValueOrDefault(attribute.Value, attribute.Value) : attribute.Value;
            Append(text.Append(' '), attribute.Name).Append("=\"").Append(value).Append('"');
        }

        text.Append('>');
        bool cached = element.Name == A + "fld" && (string?)element.Attribute("type") is { } type
            && (type == "slidenum" || type.StartsWith("datetime", StringComparison.Ordinal));
        foreach (XNode node in element.Nodes())
        {
            if (node is XElement child && !(cached && child.Name == A + "t"))
            {
                Append(text, child, leadsTo);
            }
            else if (node is XText said && (!element.HasElements || !string.IsNullOrWhiteSpace(said.Value)))
            {
                text.Append(said.Value);
            }
        }

        text.Append("</>");
    }

    private static StringBuilder Append(StringBuilder text, XName name) =>
        text.Append('{').Append(name.NamespaceName).Append('}').Append(name.LocalName);

    /// <summary>The attributes that count, by name.</summary>
    private static List<XAttribute> Counting(XElement element)
    {
        List<XAttribute> attributes = [];
        for (XAttribute? attribute = element.FirstAttribute; attribute is not null; attribute = attribute.NextAttribute)
        {
            if (!attribute.IsNamespaceDeclaration && !Notes.Contains(attribute.Name.LocalName)
                && !(element.Name == P + "sldLayoutId" && attribute.Name == "id"))
            {
                attributes.Add(attribute);
            }
        }

        attributes.Sort(static (one, other) => string.CompareOrdinal(one.Name.LocalName, other.Name.LocalName) is not 0 and int order
            ? order
            : string.CompareOrdinal(one.Name.NamespaceName, other.Name.NamespaceName));
        return attributes;
    }
}
