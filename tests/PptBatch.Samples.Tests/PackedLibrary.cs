using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace PptBatch.Samples.Tests;

/// <summary>What is in a package and its symbol package.</summary>
internal sealed class PackedLibrary
{
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    private PackedLibrary(IReadOnlyDictionary<string, byte[]> files, IReadOnlyDictionary<string, byte[]> symbols)
    {
        (Files, Symbols) = (files, symbols);
        Metadata = XDocument.Parse(Text(files.Single(file => file.Key.EndsWith(".nuspec", StringComparison.Ordinal)).Value))
            .Root!.Elements().Single();
    }

    /// <summary>The files of the package by path.</summary>
    public IReadOnlyDictionary<string, byte[]> Files { get; }

    /// <summary>Those of its symbol package.</summary>
    public IReadOnlyDictionary<string, byte[]> Symbols { get; }

    /// <summary>The element <c>metadata</c> of its nuspec.</summary>
    public XElement Metadata { get; }

    public string Id => Value("id")!;

    /// <summary>Names of the assemblies that its own refers to.</summary>
    public IReadOnlySet<string> References
    {
        get
        {
            using PEReader assembly = new(new MemoryStream(Files[$"lib/net10.0/{Id}.dll"]));
            MetadataReader reader = assembly.GetMetadataReader();
            return reader.AssemblyReferences.Select(reference => reader.GetString(reader.GetAssemblyReference(reference).Name)).ToHashSet();
        }
    }

    /// <summary>Ids of the packages that it depends on.</summary>
    public IEnumerable<string> Dependencies => Metadata.Descendants().Where(element => element.Name.LocalName == "dependency")
        .Select(element => (string)element.Attribute("id")!);

    public static PackedLibrary Open(string package) => new(Read(package), Read(Path.ChangeExtension(package, ".snupkg")));

    public string? Value(string name) => Metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;

    public static string Text(byte[] file) => new StreamReader(new MemoryStream(file)).ReadToEnd();

    /// <summary>The sources as the symbols name them, and whether each is in them.</summary>
    public IReadOnlyList<(string Path, bool IsEmbedded)> Sources()
    {
        using MetadataReaderProvider symbols =
            MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(Symbols[$"lib/net10.0/{Id}.pdb"]));
        MetadataReader reader = symbols.GetMetadataReader();
        return
        [
            .. reader.Documents.Select(handle => (
                reader.GetString(reader.GetDocument(handle).Name),
                reader.GetCustomDebugInformation(handle).Any(information =>
                    reader.GetGuid(reader.GetCustomDebugInformation(information).Kind) == EmbeddedSource))),
        ];
    }

    private static Dictionary<string, byte[]> Read(string path)
    {
        using ZipArchive archive = ZipFile.OpenRead(path);
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using MemoryStream bytes = new();
            using Stream content = entry.Open();
            content.CopyTo(bytes);
            return bytes.ToArray();
        });
    }
}
