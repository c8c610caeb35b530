using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace PptBatch.MergeProof.Generating;

/// <summary>Breaks a deck in a few places, as damaged files and careless writers do; the same seed breaks it in the same way.</summary>
public static class DeckMutation
{
    private static readonly string[] Junk = ["", "x", "-1", "99999999999999999999", "rId1", "0", "1.5", "NULL"];

    public static byte[] Of(byte[] deck, int seed)
    {
        Random random = new(seed);
        Dictionary<string, byte[]> parts = Read(deck);
        for (int change = 0; change <= random.Next(4); change++)
        {
            // Half of the changes go where the whole deck hangs.
            string[] spine = [.. parts.Keys.Where(part => part.Contains("presentation", StringComparison.Ordinal)
                || part.Contains("slideMaster1", StringComparison.Ordinal))];
            string name = spine.Length > 0 && random.Next(2) == 0
                ? spine[random.Next(spine.Length)]
                : parts.Keys.ElementAt(random.Next(parts.Count));
            if (random.Next(12) == 0)
            {
                parts.Remove(name);
            }
            else if (Tree(parts[name]) is { } root)
            {
                Change(root, random);
                using MemoryStream bytes = new();
                root.Save(bytes, SaveOptions.DisableFormatting);
                parts[name] = bytes.ToArray();
            }
        }

        return Write(parts);
    }

    private static void Change(XElement root, Random random)
    {
        List<XElement> elements = [.. root.DescendantsAndSelf()];
        XElement element = elements[random.Next(elements.Count)];
        List<XAttribute> attributes = [.. element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration)];
        switch (random.Next(4))
        {
            case 0 when element.Parent is not null:
                element.Remove();
                break;
            case 1 when element.Parent is not null:
                element.AddAfterSelf(new XElement(element));
                break;
            case 2 when attributes.Count > 0:
                attributes[random.Next(attributes.Count)].Remove();
                break;
            default:
                if (attributes.Count > 0)
                {
                    attributes[random.Next(attributes.Count)].Value = Junk[random.Next(Junk.Length)];
                }

                break;
        }
    }

    private static XElement? Tree(byte[] part)
    {
        try
        {
            return XElement.Load(new MemoryStream(part), LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static Dictionary<string, byte[]> Read(byte[] deck)
    {
        using ZipArchive archive = new(new MemoryStream(deck));
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using MemoryStream bytes = new();
            using Stream stream = entry.Open();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        });
    }

    private static byte[] Write(Dictionary<string, byte[]> parts)
    {
        using MemoryStream stream = new();
        using (ZipArchive archive = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in parts)
            {
                HabitWriter.Entry(archive, "/" + name, content);
            }
        }

        return stream.ToArray();
    }
}
