using System.IO.Compression;
using System.Text;

namespace PptBatch.OpenXml.Tests.Merging;

/// <summary>The parts of a small deck, to be broken in one place and zipped.</summary>
internal sealed class SmallDeck
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Namespaces =
        "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"" + Office + "\" "
        + "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";

    private const string Tree =
        "<p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>";

    public SmallDeck(int slides = 1, string picture = "picture")
    {
        IEnumerable<int> numbers = Enumerable.Range(1, slides);
        Parts["[Content_Types].xml"] = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"png\" ContentType=\"image/png\"/>"
            + Override("/ppt/presentation.xml", "presentation.main+xml") + Override("/ppt/slideMasters/slideMaster1.xml", "slideMaster+xml")
            + Override("/ppt/slideLayouts/slideLayout1.xml", "slideLayout+xml")
            + "<Override PartName=\"/ppt/theme/theme1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.theme+xml\"/>"
            + string.Concat(numbers.Select(number => Override($"/ppt/slides/slide{number}.xml", "slide+xml"))) + "</Types>";
        Parts["_rels/.rels"] = Relationships("officeDocument", "ppt/presentation.xml");
        Parts["ppt/presentation.xml"] = $"<p:presentation {Namespaces}><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"rId1\"/>"
            + $"</p:sldMasterIdLst>"
            + $"<p:sldIdLst>{string.Concat(numbers.Select(number => $"<p:sldId id=\"{255 + number}\" r:id=\"rId{number + 1}\"/>"))}</p:sldIdLst>"
            + "<p:sldSz cx=\"12192000\" cy=\"6858000\"/><p:notesSz cx=\"6858000\" cy=\"9144000\"/></p:presentation>";
        Parts["ppt/_rels/presentation.xml.rels"] = Relationships(
            ["slideMaster", "slideMasters/slideMaster1.xml",
                .. numbers.SelectMany(number => new[] { "slide", $"slides/slide{number}.xml" })]);
        Parts["ppt/slideMasters/slideMaster1.xml"] =
            $"<p:sldMaster {Namespaces}>{Tree}</p:spTree></p:cSld><p:clrMap bg1=\"lt1\" tx1=\"dk1\"/>"
            + "<p:sldLayoutIdLst><p:sldLayoutId id=\"2147483649\" r:id=\"rId1\"/></p:sldLayoutIdLst></p:sldMaster>";
        Parts["ppt/slideMasters/_rels/slideMaster1.xml.rels"] = Relationships("slideLayout", "../slideLayouts/slideLayout1.xml", "theme",
            "../theme/theme1.xml");
        Parts["ppt/slideLayouts/slideLayout1.xml"] = $"<p:sldLayout {Namespaces} type=\"blank\">{Tree}</p:spTree></p:cSld></p:sldLayout>";
        Parts["ppt/slideLayouts/_rels/slideLayout1.xml.rels"] = Relationships("slideMaster", "../slideMasters/slideMaster1.xml");
        Parts["ppt/theme/theme1.xml"] = $"<a:theme {Namespaces} name=\"Small\"/>";
        Parts["ppt/media/image1.png"] = picture;
        foreach (int number in numbers)
        {
            Parts[$"ppt/slides/slide{number}.xml"] =
                $"<p:sld {Namespaces}>{Tree}<p:sp><p:txBody><a:p><a:fld id=\"{{0}}\" type=\"slidenum\">"
                + $"<a:rPr/>"
                + $"<a:t>‹#›</a:t></a:fld></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:sld>";
            Parts[$"ppt/slides/_rels/slide{number}.xml.rels"] = Relationships(
                "slideLayout", "../slideLayouts/slideLayout1.xml", "image", "../media/image1.png");
        }
    }

    /// <summary>Texts of the entries by name, in the order in which they are zipped.</summary>
    public Dictionary<string, string> Parts { get; } = [];

    /// <summary>Adds a part with a content type of its own.</summary>
    public SmallDeck Add(string part, string type, string content)
    {
        Parts[part] = content;
        return Replace("[Content_Types].xml", "</Types>", $"<Override PartName=\"/{part}\" ContentType=\"{type}\"/></Types>");
    }

    /// <summary>Adds a part whose type its extension says.</summary>
    public SmallDeck With(string part, string content)
    {
        Parts[part] = content;
        return this;
    }

    /// <summary>Adds a relationship to a part; the target of one that leads out of the deck begins with '&gt;'.</summary>
    public SmallDeck Link(string part, string id, string kind, string target)
    {
        int slash = part.LastIndexOf('/') + 1;
        string name = $"{part[..slash]}_rels/{part[slash..]}.rels";
        string type = kind.Contains(':', StringComparison.Ordinal) ? kind : $"{Office}/{kind}";
        string mode = target.StartsWith('>') ? "\" TargetMode=\"External" : "";
        Parts.TryAdd(name, Relationships());
        return Replace(name, "</Relationships>", $"<Relationship Id=\"{id}\" Type=\"{type}\" Target=\"{target.TrimStart('>')}{mode}\"/>"
            + $"</Relationships>");
    }

    /// <summary>Changes a part in the one place that it must have.</summary>
    public SmallDeck Replace(string part, string old, string by)
    {
        Assert.Contains(old, Parts[part], StringComparison.Ordinal);
        Parts[part] = Parts[part].Replace(old, by, StringComparison.Ordinal);
        return this;
    }

    /// <summary>Adds shapes to a slide.</summary>
    public SmallDeck Draw(string xml, int slide = 1) => Replace($"ppt/slides/slide{slide}.xml", "</p:spTree>", xml + "</p:spTree>");

    public byte[] Zip(string? repeated = null)
    {
        using MemoryStream stream = new();
        using (ZipArchive archive = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (string name in repeated is null ? Parts.Keys : Parts.Keys.Append(repeated))
            {
                using Stream entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(Parts[name]));
            }
        }

        return stream.ToArray();
    }

    /// <summary>Relationships rId1, rId2 ... from pairs of kind and target.</summary>
    public static string Relationships(params string[] pairs) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + string.Concat(pairs.Chunk(2).Select((pair,
            index) =>
            $"<Relationship Id=\"rId{index + 1}\" Type=\"{Office}/{pair[0]}\" Target=\"{pair[1]}\"/>")) + "</Relationships>";

    private static string Override(string part, string type) =>
        $"<Override PartName=\"{part}\" ContentType=\"application/vnd.openxmlformats-officedocument.presentationml.{type}\"/>";
}
