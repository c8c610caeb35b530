using System.Text;
using System.Xml.Linq;
using PptBatch.MergeProof.Reading;

namespace PptBatch.MergeProof.Comparing;

/// <summary>
/// Writes a part so that equal content gives equal text: names in full, attributes in order, and in place of a relationship id what it
/// leads
/// to. Left out is what a merge must change: ids of slides, layouts and comments, the cached text of number and date fields, and marks that
/// programs set for themselves.
/// </summary>
internal static class CanonicalXml
{
    private static readonly HashSet<string> Moving = new(StringComparer.Ordinal)
    {
        "sldLayoutId/id", "sldMk/sldId", "sldZmObj/sldId", "sectionZmObj/sectionId", "cm/authorId", "cm/idx", "parentCm/authorId",
        "parentCm/idx",
    };

    /// <param name="root">The part.</param>
    /// <param name="leadsTo">What stands for a relationship id; null when the part has no such relationship.</param>
    public static string Write(XElement root, Func<string, string?> leadsTo)
    {
        StringBuilder text = new();
        Append(text, root, leadsTo);
        return text.ToString();
    }

    private static void Append(StringBuilder text, XElement element, Func<string, string?> leadsTo)
    {
        if (element.Name.LocalName == "creationId")
        {
            return;
        }

        text.Append('<').Append(element.Name);
        foreach (XAttribute attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration)
            .OrderBy(attribute => attribute.Name.ToString(), StringComparer.Ordinal))
        {
            if (attribute.Name.LocalName is not ("dirty" or "err" or "smtClean") && !Moving.Contains(element.Name.LocalName + "/"
                + attribute.Name.LocalName))
            {
                string value = attribute.Name.Namespace == Names.R ? leadsTo(attribute.Value) ?? attribute.Value : Action(attribute);
                text.Append(' ').Append(attribute.Name).Append('=').Append(value);
            }
        }

        text.Append('>');
        bool isField = element.Name == Names.A + "fld"
            && ((string?)element.Attribute("type") is { } type
                && (type == "slidenum" || type.StartsWith("datetime", StringComparison.Ordinal)));
        foreach (XNode node in element.Nodes())
        {
            if (node is XElement child && !(isField && child.Name == Names.A + "t"))
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

    private static string Action(XAttribute attribute) =>
        attribute.Value.StartsWith("ppaction://customshow", StringComparison.Ordinal) ? "ppaction://customshow" : attribute.Value;
}
