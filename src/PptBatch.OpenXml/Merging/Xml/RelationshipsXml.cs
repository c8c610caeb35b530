using System.Security;
using System.Text;
using PptBatch.OpenXml.Validation.Packaging;

namespace PptBatch.OpenXml.Merging.Xml;

/// <summary>Reads and writes relationships parts.</summary>
internal static class RelationshipsXml
{
    private const string Namespace = "http://schemas.openxmlformats.org/package/2006/relationships";

    public static List<Relationship> Read(byte[] xml, string source)
    {
        List<Relationship> relationships = [];
        TagScanner tags = new(xml);
        while (tags.Next())
        {
            if (!tags.IsEnd && tags.LocalName.SequenceEqual("Relationship"u8))
            {
                string target = tags.Attribute("Target"u8) ?? "";
                bool external = string.Equals(tags.Attribute("TargetMode"u8), "External", StringComparison.OrdinalIgnoreCase);
                relationships.Add(new Relationship(
                    tags.Attribute("Id"u8) ?? "",
                    tags.Attribute("Type"u8) ?? "",
                    target,
                    external,
                    external ? null : PartName.Resolve(source, target)));
            }
        }

        return relationships;
    }

    /// <param name="relationships">What to write; internal ones lead to <see cref="Relationship.PartName"/>, whatever their target says.</param>
    /// <param name="source">The part that they belong to.</param>
    public static byte[] Write(IEnumerable<Relationship> relationships, string source)
    {
        StringBuilder xml = new("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"" + Namespace + "\">");
        foreach (Relationship relationship in relationships)
        {
            string target = relationship.PartName is { } part ? Relative(source, part) : SecurityElement.Escape(relationship.Target);
            xml.Append("<Relationship Id=\"").Append(SecurityElement.Escape(relationship.Id))
                .Append("\" Type=\"").Append(SecurityElement.Escape(relationship.Type))
                .Append("\" Target=\"").Append(target)
                .Append(relationship.External ? "\" TargetMode=\"External\"/>" : "\"/>");
        }

        return Encoding.UTF8.GetBytes(xml.Append("</Relationships>").ToString());
    }

    /// <summary>The target as seen from the source's folder.</summary>
    private static string Relative(string source, string target)
    {
        int shared = 0;
        int folders = source.LastIndexOf('/') + 1;
        for (int at = 0; at < folders && at < target.Length && source[at] == target[at]; at++)
        {
            shared = source[at] == '/' ? at + 1 : shared;
        }

        int up = source.AsSpan(shared..folders).Count('/');
        return up == 0 ? target[shared..] : string.Concat(Enumerable.Repeat("../", up)) + target[shared..];
    }
}
