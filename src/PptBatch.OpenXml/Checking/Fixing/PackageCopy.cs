using System.IO.Hashing;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Deflate;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Zip;

namespace PptBatch.OpenXml.Checking.Fixing;

/// <summary>Writes a package again with some of its parts changed.</summary>
internal static class PackageCopy
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    /// <summary>Copies the bytes of the parts that stay, in their order, and packs those that change.</summary>
    /// <param name="package">The package; it can seek.</param>
    /// <param name="changed">The parts that change, by name.</param>
    /// <param name="output">Where to write.</param>
    /// <param name="cancellationToken">Stops between parts.</param>
    public static async Task WriteAsync(
        Stream package, IReadOnlyDictionary<string, XDocument> changed, Stream output, CancellationToken cancellationToken)
    {
        ByteSource source = ByteSource.Borrow(package);
        EntryReader reader = new(source, "deck", PackageLimits.Default);
        FastDeflate deflate = new();
        ZipWriter writer = new(output);
        await using (writer.ConfigureAwait(false))
        {
            Dictionary<string, ZipEntry> entries = ZipDirectory.Read(source, "deck", PackageLimits.Default);
            foreach (ZipEntry entry in entries.Values.OrderBy(entry => entry.HeaderOffset))
            {
                EntryName name = new(entry.Part);
                if (changed.TryGetValue(PartTypes.Plain(entry.Part), out XDocument? document))
                {
                    byte[] content = Bytes(document), packed = deflate.Pack(content).ToArray();
                    uint crc = Crc32.HashToUInt32(content);
                    await writer.BeginAsync(name, ZipSizes.Deflated, crc, packed.Length, content.Length, cancellationToken)
                        .ConfigureAwait(false);
                    await writer.WriteAsync(packed, cancellationToken).ConfigureAwait(false);
                }
                else
                {
                    await writer.BeginAsync(name, entry.Method, entry.Crc, entry.CompressedSize, entry.Size, cancellationToken)
                        .ConfigureAwait(false);
                    await writer.CopyAsync(source, reader.DataOffset(entry), entry.CompressedSize, cancellationToken).ConfigureAwait(false);
                }
            }

            await writer.FinishAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static byte[] Bytes(XDocument document)
    {
        using MemoryStream content = new();
        document.Declaration = new XDeclaration("1.0", "UTF-8", "yes");
        using (XmlWriter writer = XmlWriter.Create(content, Settings))
        {
            document.Save(writer);
        }

        return content.ToArray();
    }
}
