using System.Buffers;
using System.Security;
using System.Text;
using PptBatch.OpenXml.Validation.Packaging;

namespace PptBatch.OpenXml.Merging.Xml;

/// <summary>Reads and writes relationships parts.</summary>
internal static class RelationshipsXml
{
    public static List<Relationship> Read(ReadOnlySpan<byte> xml, string source, TextCache texts)
    {
        List<Relationship> relationships = [];
        TagScanner tags = new(xml);
        while (tags.Next())
        {
            if (!tags.IsEnd && tags.LocalName.SequenceEqual("Relationship"u8))
            {
                string target = tags.Attribute("Target"u8) ?? "";
                bool external = string.Equals(tags.Attribute("TargetMode"u8, texts), "External", StringComparison.OrdinalIgnoreCase);
                relationships.Add(new Relationship(
                    tags.Attribute("Id"u8, texts) ?? "",
                    tags.Attribute("Type"u8, texts) ?? "",
                    target,
                    external,
                    external ? null : PartName.Resolve(source, target)));
            }
        }

        return relationships;
    }

    /// <param name="relationships">What to write; internal ones lead to <see cref="Relationship.PartName"/>, whatever their target says.</param>
    /// <param name="source">The part that they belong to.</param>
    /// <param name="output">Receives the XML.</param>
    public static void Write(IEnumerable<Relationship> relationships, string source, IBufferWriter<byte> output)
    {
        output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\""u8);
        output.Write("http://schemas.openxmlformats.org/package/2006/relationships\">"u8);
        foreach (Relationship relationship in relationships)
        {
            output.Write("<Relationship Id=\""u8);
            Text(SecurityElement.Escape(relationship.Id));
            output.Write("\" Type=\""u8);
            Text(SecurityElement.Escape(relationship.Type));
            output.Write("\" Target=\""u8);
            if (relationship.PartName is { } part)
            {
                WriteRelative(source, part, output);
            }
            else
            {
                Text(SecurityElement.Escape(relationship.Target));
            }

            output.Write(relationship.External ? "\" TargetMode=\"External\"/>"u8 : "\"/>"u8);
        }

        output.Write("</Relationships>"u8);

        void Text(string text) => Encoding.UTF8.GetBytes(text, output);
    }

    /// <summary>The target as seen from the source's folder.</summary>
    private static void WriteRelative(string source, string target, IBufferWriter<byte> output)
    {
        int shared = 0;
        int folders = source.LastIndexOf('/') + 1;
        for (int at = 0; at < folders && at < target.Length && source[at] == target[at]; at++)
        {
            shared = source[at] == '/' ? at + 1 : shared;
        }

        for (int up = source.AsSpan(shared..folders).Count('/'); up > 0; up--)
        {
            output.Write("../"u8);
        }

        Encoding.UTF8.GetBytes(target.AsSpan(shared), output);
    }
}
