using System.IO.Compression;
using System.Security;
using System.Text;
using PptBatch.Testing;
using static PptBatch.MergeProof.Generating.DeckParts;

namespace PptBatch.MergeProof.Generating;

/// <summary>Writes the parts of a deck as a package, in the way of one writer.</summary>
internal sealed class HabitWriter(WriterHabits habits)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public byte[] Write(DeckParts deck)
    {
        using MemoryStream stream = new();
        using (ZipArchive archive = new(habits.SizesFollow ? new WriteOnlyStream(stream) : stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Entry(archive, "/[Content_Types].xml", Utf8.GetBytes(ContentTypes(deck)));
            Entry(archive, "/_rels/.rels", Utf8.GetBytes(Relationships(RootLinks(deck), "/")));
            foreach (MadePart part in deck.All.Values)
            {
                Entry(archive, Named(part.Name), part.IsXml ? Encoded(part) : part.Content);
                if (part.Links.Count > 0)
                {
                    string name = Named(part.Name);
                    int slash = name.LastIndexOf('/');
                    Entry(archive, $"{name[..slash]}/_rels/{name[(slash + 1)..]}.rels", Utf8.GetBytes(Relationships(part.Links, name)));
                }
            }
        }

        return stream.ToArray();
    }

    private static IEnumerable<(string Id, string Type, string Target)> RootLinks(DeckParts deck)
    {
        yield return ("1", Office + "officeDocument", "/ppt/presentation.xml");
        if (deck.All.ContainsKey("/docProps/app.xml"))
        {
            yield return ("2", Office + "extended-properties", "/docProps/app.xml");
        }
    }

    private byte[] Encoded(MadePart part)
    {
        string xml = Utf8.GetString(part.Content);
        foreach ((string prefix, string own) in new[] { ("p", habits.Prefixes.P), ("a", habits.Prefixes.A), ("r", habits.Prefixes.R) }
            .Where(pair => pair.Item1 != pair.Item2))
        {
            xml = xml.Replace($"<{prefix}:", $"<{own}:", StringComparison.Ordinal)
                .Replace($"</{prefix}:", $"</{own}:", StringComparison.Ordinal)
                .Replace($"xmlns:{prefix}=", $"xmlns:{own}=", StringComparison.Ordinal).Replace($" {prefix}:", $" {own}:",
                    StringComparison.Ordinal);
        }

        // Ids are written as "@12" by the parts.
        xml = xml.Replace("\"@", $"\"{habits.IdStem}", StringComparison.Ordinal);
        bool slide = part.Type == Presentation + "slide+xml";
        return habits.Encoding switch
        {
            2 when slide => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(xml.Replace("UTF-8", "UTF-16",
                StringComparison.Ordinal))],
            1 => [.. Encoding.UTF8.GetPreamble(), .. Utf8.GetBytes(xml)],
            _ => Utf8.GetBytes(xml),
        };
    }

    private string ContentTypes(DeckParts deck)
    {
        string xmlDefault = habits.OddDefaults ? Presentation + "slide+xml" : "application/xml";
        StringBuilder types = new("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">");
        types.Append("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
            .Append($"<Default Extension=\"xml\" ContentType=\"{xmlDefault}\"/>");
        foreach (MadePart part in deck.All.Values.Where(part => !part.IsXml).DistinctBy(part => Path.GetExtension(part.Name)))
        {
            types.Append($"<Default Extension=\"{Path.GetExtension(part.Name)[1..]}\" ContentType=\"{part.Type}\"/>");
        }

        foreach (MadePart part in deck.All.Values.Where(part => part.IsXml && part.Type != xmlDefault))
        {
            types.Append($"<Override PartName=\"{Named(part.Name)}\" ContentType=\"{part.Type}\"/>");
        }

        return types.Append("</Types>").ToString();
    }

    private string Relationships(IEnumerable<(string Id, string Type, string Target)> links, string source)
    {
        StringBuilder xml = new("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        foreach ((string id, string type, string target) in links)
        {
            string mode = target.StartsWith('/') ? "" : " TargetMode=\"External\"";
            string written = mode.Length > 0 ? target : Target(Named(target), source);
            xml.Append($"<Relationship Id=\"{habits.IdStem}{id}\" Type=\"{type}\" Target=\"{SecurityElement.Escape(written)}\"{mode}/>");
        }

        return xml.Append("</Relationships>").ToString();
    }

    private string Target(string target, string source)
    {
        string[] folders = source.Split('/')[1..^1];
        return habits.Targets switch
        {
            1 => target,
            2 when folders.Length > 0 => $"../{folders[^1]}/" + string.Concat(Enumerable.Repeat("../", folders.Length)) + target[1..],
            _ => string.Concat(Enumerable.Repeat("../", folders.Length)) + target[1..],
        };
    }

    private string Named(string name)
    {
        if (habits.EscapedNames && name.StartsWith("/ppt/slides/", StringComparison.Ordinal))
        {
            name = name.Replace("slide", "slide%20", StringComparison.Ordinal).Replace("/slide%20s/", "/slides/", StringComparison.Ordinal);
        }

        string extension = Path.GetExtension(name);
        return habits.CapitalExtensions && extension is ".png" or ".wav" ? Path.ChangeExtension(name, extension.ToUpperInvariant()) : name;
    }

    /// <summary>Adds an entry of a fixed date.</summary>
    public static void Entry(ZipArchive archive, string name, byte[] content)
    {
        ZipArchiveEntry entry = archive.CreateEntry(name[1..]);
        entry.LastWriteTime = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using Stream stream = entry.Open();
        stream.Write(content);
    }
}
