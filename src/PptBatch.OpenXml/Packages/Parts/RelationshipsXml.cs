using System.Buffers;
using System.Security;
using System.Text;
using PptBatch.OpenXml.Packages.Xml;

namespace PptBatch.OpenXml.Packages.Parts;

/// <summary>Reads and writes relationships parts.</summary>
internal static class RelationshipsXml
{
    /// <summary>Reads the relationships of a part.</summary>
    /// <param name="xml">The relationships part.</param>
    /// <param name="source">The part that they belong to.</param>
    /// <param name="parts">The package's parts. What leads to one of them has its name as target too.</param>
    /// <param name="texts">Holds ids and types.</param>
    public static List<Relationship> Read(ReadOnlySpan<byte> xml, string source, PartTable parts, TextCache texts)
    {
        List<Relationship> relationships = new(Math.Clamp(xml.Count("Target"u8), 1, 64));
        TagScanner tags = new(xml);
        while (tags.Next())
        {
            if (!tags.IsEnd && tags.LocalName.SequenceEqual("Relationship"u8))
            {
                bool external = string.Equals(tags.Attribute("TargetMode"u8, texts), "External", StringComparison.OrdinalIgnoreCase);
                tags.TryAttribute("Target"u8, out ReadOnlySpan<byte> written);
                string? part = external ? null : parts.Resolve(source, written);
                string target = part ?? tags.Attribute("Target"u8) ?? "";
                relationships.Add(new Relationship(
                    tags.Attribute("Id"u8, texts) ?? "",
                    tags.Attribute("Type"u8, texts) ?? "",
                    target,
                    external,
                    part ?? (external ? null : PartName.Resolve(source, target))));
            }
        }

        return relationships;
    }

    /// <param name="relationships">
    /// What to write; internal ones lead to <see cref="Relationship.PartName"/>, whatever their target says.
    /// </param>
    /// <param name="source">The part that they belong to.</param>
    /// <param name="output">Receives the XML.</param>
    public static void Write(IReadOnlyList<Relationship> relationships, string source, IBufferWriter<byte> output) =>
        Write(relationships, [.. relationships.Select(relationship => relationship.PartName)], source, output);

    /// <param name="relationships">What to write.</param>
    /// <param name="parts">The part that each leads to; null for those that lead to their own target.</param>
    /// <param name="source">The part that they belong to.</param>
    /// <param name="output">Receives the XML.</param>
    public static void Write(IReadOnlyList<Relationship> relationships, string?[] parts, string source, IBufferWriter<byte> output)
    {
        output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\""u8);
        output.Write("http://schemas.openxmlformats.org/package/2006/relationships\">"u8);
        for (int index = 0; index < relationships.Count; index++)
        {
            Relationship relationship = relationships[index];
            output.Write("<Relationship Id=\""u8);
            Text(SecurityElement.Escape(relationship.Id));
            output.Write("\" Type=\""u8);
            Text(SecurityElement.Escape(relationship.Type));
            output.Write("\" Target=\""u8);
            if (parts[index] is { } part)
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
