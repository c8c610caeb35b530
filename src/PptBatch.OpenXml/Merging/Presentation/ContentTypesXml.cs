using System.Buffers;
using System.Security;
using System.Text;
using PptBatch.OpenXml.Merging.Parts;
using PptBatch.OpenXml.Validation.Packaging;

namespace PptBatch.OpenXml.Merging.Presentation;

/// <summary>Writes the list of content types: by extension where the first part of one says so, else for the part.</summary>
internal static class ContentTypesXml
{
    public static ReadOnlyMemory<byte> Write(IReadOnlyCollection<OutputPart> parts)
    {
        Dictionary<string, string> defaults = new(StringComparer.Ordinal)
        {
            ["rels"] = "application/vnd.openxmlformats-package.relationships+xml",
            ["xml"] = "application/xml",
        };
        foreach (OutputPart part in parts)
        {
            if (PartName.Extension(part.Name) is { Length: > 0 } extension)
            {
                defaults.TryAdd(extension, part.ContentType);
            }
        }

        ArrayBufferWriter<byte> xml = new(160 * (parts.Count + 10));
        xml.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"u8);
        xml.Write("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"u8);
        foreach ((string extension, string type) in defaults)
        {
            xml.Write("<Default Extension=\""u8);
            WriteType(xml, extension, type);
        }

        foreach (OutputPart part in parts)
        {
            string extension = PartName.Extension(part.Name);
            if (extension.Length == 0 || defaults[extension] != part.ContentType)
            {
                xml.Write("<Override PartName=\""u8);
                WriteType(xml, part.Name, part.ContentType);
            }
        }

        xml.Write("</Types>"u8);
        return xml.WrittenMemory;
    }

    private static void WriteType(ArrayBufferWriter<byte> xml, string what, string type)
    {
        Encoding.UTF8.GetBytes(what, xml);
        xml.Write("\" ContentType=\""u8);
        Encoding.UTF8.GetBytes(SecurityElement.Escape(type), xml);
        xml.Write("\"/>"u8);
    }
}
