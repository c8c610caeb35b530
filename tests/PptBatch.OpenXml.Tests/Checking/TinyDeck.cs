using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace PptBatch.OpenXml.Tests.Checking;

/// <summary>
/// A small good deck as text, so that a test can break it in one place: two slides with notes, a table, a picture and a chart.
/// </summary>
internal sealed class TinyDeck
{
    private static readonly Lazy<IReadOnlyList<(string Name, byte[] Content)>> Good = new(ReadGood);
    private readonly List<(string Name, byte[] Content)> _parts = [.. Good.Value];

    /// <summary>Replaces text in a part; text that is not there is a broken test.</summary>
    public TinyDeck Change(string part, string old, string replacement)
    {
        int index = _parts.FindIndex(candidate => candidate.Name == part);
        string text = Encoding.UTF8.GetString(_parts[index].Content);
        Assert.Contains(old, text, StringComparison.Ordinal);
        _parts[index] = (part, Encoding.UTF8.GetBytes(text.Replace(old, replacement, StringComparison.Ordinal)));
        return this;
    }

    public TinyDeck ChangeSlide(string old, string replacement) => Change("ppt/slides/slide1.xml", old, replacement);

    public TinyDeck Remove(string part)
    {
        Assert.Equal(1, _parts.RemoveAll(candidate => candidate.Name == part));
        return this;
    }

    public TinyDeck Add(string part, string content)
    {
        _parts.Add((part, Encoding.UTF8.GetBytes(content)));
        return this;
    }

    /// <summary>Gives an attribute another value, or drops the element that has it: faults that nobody thought of.</summary>
    public TinyDeck Mutate(string part, int place, string value, bool drop)
    {
        int index = _parts.FindIndex(candidate => candidate.Name == part);
        XDocument document = XDocument.Parse(Encoding.UTF8.GetString(_parts[index].Content));
        XAttribute[] attributes = [.. document.Descendants().Attributes().Where(attribute => !attribute.IsNamespaceDeclaration)];
        XAttribute chosen = attributes[place % attributes.Length];
        if (drop && chosen.Parent!.Parent is not null)
        {
            chosen.Parent.Remove();
        }
        else
        {
            chosen.Value = value;
        }

        _parts[index] = (part, Encoding.UTF8.GetBytes(document.ToString()));
        return this;
    }

    public MemoryStream ToStream()
    {
        MemoryStream stream = new();
        using (ZipArchive archive = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in _parts)
            {
                using Stream entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        stream.Position = 0;
        return stream;
    }

    public DeckReport Check(DeckValidatorOptions? options = null) => new DeckValidator(options).Validate(ToStream());

    private static List<(string Name, byte[] Content)> ReadGood()
    {
        string root = Path.Combine(AppContext.BaseDirectory, "Checking", "TinyDeck");
        return [.. Directory.GetFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path =>
            (NameOf(Path.GetRelativePath(root, path)), File.ReadAllBytes(path)))];
    }

    /// <summary>A name in square brackets would be a pattern to the build.</summary>
    private static string NameOf(string path) =>
        path.Replace('\\', '/').Replace("content-types", "[Content_Types]", StringComparison.Ordinal);
}
