using System.Security;
using System.Text;
using PptBatch.OpenXml.Merging.Parts;
using PptBatch.OpenXml.Validation.Packaging;

namespace PptBatch.OpenXml.Merging.Presentation;

/// <summary>Writes the list of content types: by extension where the first part of one says so, else for the part.</summary>
internal static class ContentTypesXml
{
    public static byte[] Write(IEnumerable<OutputPart> parts)
    {
        Dictionary<string, string> defaults = new(StringComparer.Ordinal)
        {
            ["rels"] = "application/vnd.openxmlformats-package.relationships+xml",
            ["xml"] = "application/xml",
        };
        StringBuilder overrides = new();
        foreach (OutputPart part in parts)
        {
            string extension = PartName.Extension(part.Name);
            if (extension.Length > 0 && defaults.TryAdd(extension, part.ContentType))
            {
                continue;
            }

            if (extension.Length == 0 || defaults[extension] != part.ContentType)
            {
                overrides.Append("<Override PartName=\"").Append(part.Name).Append("\" ContentType=\"")
                    .Append(SecurityElement.Escape(part.ContentType)).Append("\"/>");
            }
        }

        StringBuilder xml = new("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        xml.Append("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">");
        foreach ((string extension, string type) in defaults)
        {
            xml.Append("<Default Extension=\"").Append(extension).Append("\" ContentType=\"").Append(SecurityElement.Escape(type)).Append("\"/>");
        }

        return Encoding.UTF8.GetBytes(xml.Append(overrides).Append("</Types>").ToString());
    }
}
