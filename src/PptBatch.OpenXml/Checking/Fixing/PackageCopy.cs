using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace PptBatch.OpenXml.Checking.Fixing;

/// <summary>Writes a package again with some of its parts changed.</summary>
internal static class PackageCopy
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    /// <param name="source">The package.</param>
    /// <param name="changed">The parts that are other, by name.</param>
    /// <param name="output">Where to write.</param>
    /// <param name="cancellationToken">Stops between parts.</param>
    public static void Write(
        ZipArchive source, IReadOnlyDictionary<string, XDocument> changed, Stream output, CancellationToken cancellationToken)
    {
        using ZipArchive copy = new(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (ZipArchiveEntry entry in source.Entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ZipArchiveEntry written = copy.CreateEntry(entry.FullName);
            written.LastWriteTime = entry.LastWriteTime;
            using Stream target = written.Open();
            if (changed.TryGetValue("/" + Uri.UnescapeDataString(entry.FullName.Replace('\\', '/')), out XDocument? document))
            {
                document.Declaration = new XDeclaration("1.0", "UTF-8", "yes");
                using XmlWriter writer = XmlWriter.Create(target, Settings);
                document.Save(writer);
            }
            else
            {
                using Stream content = entry.Open();
                content.CopyTo(target);
            }
        }
    }
}
