using System.Buffers;
using System.Security;
using System.Text;
using PptBatch.OpenXml.Packages.Parts;

namespace PptBatch.OpenXml.Merging.Parts;

/// <summary>Writes the list of content types: by extension where the first part of one says so, else for the part.</summary>
internal static class ContentTypesXml
{
    public static void Write(IReadOnlyCollection<OutputPart> parts, IBufferWriter<byte> xml)
    {
        Dictionary<string, string> defaults = new(StringComparer.OrdinalIgnoreCase)
        {
            ["rels"] = "application/vnd.openxmlformats-package.relationships+xml",
            ["xml"] = "application/xml",
        };
        Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> known = defaults.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (OutputPart part in parts)
        {
            ReadOnlySpan<char> extension = PartName.ExtensionSpan(part.Name);
            if (!extension.IsEmpty && !known.ContainsKey(extension))
            {
                defaults.Add(PartName.Extension(part.Name), part.ContentType);
            }
        }

        xml.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"u8);
        xml.Write("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"u8);
        foreach ((string extension, string type) in defaults)
        {
            xml.Write("<Default Extension=\""u8);
            WriteType(xml, extension, type);
        }

        foreach (OutputPart part in parts.Where(IsNamed))
        {
            xml.Write("<Override PartName=\""u8);
            WriteType(xml, part.Name, part.ContentType);
        }

        xml.Write("</Types>"u8);

        bool IsNamed(OutputPart part)
        {
            ReadOnlySpan<char> extension = PartName.ExtensionSpan(part.Name);
            return extension.IsEmpty || known[extension] != part.ContentType;
        }
    }

    private static void WriteType(IBufferWriter<byte> xml, string what, string type)
    {
        Encoding.UTF8.GetBytes(what, xml);
        xml.Write("\" ContentType=\""u8);
        Encoding.UTF8.GetBytes(SecurityElement.Escape(type), xml);
        xml.Write("\"/>"u8);
    }
}
