using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Packages.Zip;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Templates.Reading;

/// <summary>Opens a template and takes its first master that a deck can stand on.</summary>
internal sealed class TemplateReader
{
    private const int MostLayouts = 200;

    /// <summary>Bounds of a template: it is held in memory, and every deck carries its pictures.</summary>
    private static readonly PackageLimits Limits = new()
    {
        Entries = 20_000,
        EntryBytes = 64L << 20,
        XmlBytes = 16L << 20,
        TotalBytes = 512L << 20,
    };

    private readonly PresentationPackage _deck;
    private readonly List<Diagnostic> _findings;
    private readonly TemplatePictures _pictures;

    private TemplateReader(PresentationPackage deck, List<Diagnostic> findings) =>
        (_deck, _findings, _pictures) = (deck, findings, new TemplatePictures(deck));

    /// <summary>Reads a template.</summary>
    /// <param name="name">How errors name it.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="PptBatchException">It is damaged, protected, no presentation, or has no master to stand on.</exception>
    public static async Task<TemplateSource> ReadAsync(string name, byte[] bytes, CancellationToken cancellationToken)
    {
        List<Diagnostic> findings = [];
        PresentationPackage deck = await PresentationPackage.OpenAsync(name, bytes, Limits, cancellationToken).ConfigureAwait(false);
        await using ConfiguredAsyncDisposable closing = deck.ConfigureAwait(false);
        XElement presentation = deck.Load(deck.MainPart);
        XElement? size = presentation.Element(P + "sldSz");
        (double width, double height) = (size.Points("cx") ?? 720, size.Points("cy") ?? 540);
        if (width is < 288 or > 4032 || height is < 216 or > 4032)
        {
            throw TemplateFault.Unusable(
                name,
                FormattableString.Invariant(
                    $"Its slides are {width / 72:0.##} x {height / 72:0.##} in; text of legible sizes needs 4 x 3 in to 56 x 56 in."),
                "Choose another slide size in the template.");
        }

        TemplateReader reader = new(deck, findings);
        reader.NameWhatStays(presentation);
        return new TemplateSource(
            name, Convert.ToHexStringLower(SHA256.HashData(bytes)), width, height, reader.Master(presentation), findings);
    }

    private TemplateMaster Master(XElement presentation)
    {
        Dictionary<string, Relationship> links = _deck.Relationships(_deck.MainPart)
            .GroupBy(link => link.Id).ToDictionary(group => group.Key, group => group.First());
        List<string> masters = [.. (presentation.Element(P + "sldMasterIdLst")?.Elements(P + "sldMasterId") ?? [])
            .Select(entry => (string?)entry.Attribute(R + "id") ?? "").Where(links.ContainsKey)
            .Select(id => _deck.Find(links[id], _deck.MainPart)).Distinct(StringComparer.OrdinalIgnoreCase)];
        if (masters.Count == 0)
        {
            throw TemplateFault.Unusable(_deck.Name, "It has no slide master.", "Use a presentation or template that PowerPoint saved.");
        }

        // The first master is the deck's own look; another is taken only where the first has no layouts.
        int taken = Math.Max(0, masters.FindIndex(master => LayoutParts(_deck.Load(master), master).Count > 0));
        if (masters.Count > 1)
        {
            _findings.Add(TemplateFault.NotTaken(
                _deck.Name, $"{masters.Count - 1} of its {masters.Count} masters; decks use master {taken + 1}"));
        }

        return Read(masters[taken]);
    }

    private const string Repair = "Open the file in PowerPoint, let it repair the file, and save.";

    private TemplateMaster Read(string part)
    {
        XElement root = _deck.Load(part);
        List<string> layoutParts = LayoutParts(root, part);
        if (root.Name != P + "sldMaster")
        {
            throw TemplateFault.Unusable(_deck.Name, $"{part} is not a slide master.", Repair);
        }

        if (layoutParts.Count == 0)
        {
            throw TemplateFault.Unusable(_deck.Name, "Its master has no layouts.", "Add a layout to the master in PowerPoint, and save.");
        }

        if (layoutParts.Count > MostLayouts)
        {
            throw TemplateFault.Unusable(
                _deck.Name, $"Its master has {layoutParts.Count} layouts; the limit is {MostLayouts}.",
                "Delete layouts that are not used.");
        }

        string themePart = _deck.Relationships(part).Find(link => link is { Kind: "theme", External: false }) is { } theme
            ? _deck.Find(theme, part)
            : throw TemplateFault.Unusable(_deck.Name, "Its master has no theme.", Repair);
        TemplatePart themeContent = Part(themePart, _deck.Load(themePart));
        if (themeContent.Root.Element(A + "themeElements")?.Element(A + "clrScheme") is null)
        {
            throw TemplateFault.Unusable(_deck.Name, "Its theme has no colours.", Repair);
        }

        TemplatePart master = Part(part, root);
        _findings.AddRange(LevelText.Apply(master.Root).Select(what => TemplateFault.Turned(_deck.Name, what)));
        List<TemplateLayout> layouts = [];
        foreach (string layoutPart in layoutParts)
        {
            TemplatePart layout = Part(layoutPart, _deck.Load(layoutPart));
            layouts.Add(new TemplateLayout(layouts.Count + 1, layout, TemplatePlaceholder.Read(layout.Root, master.Root)));
        }

        return new TemplateMaster { Part = master, Theme = themeContent, Layouts = layouts, Media = _pictures.Taken };
    }

    private List<string> LayoutParts(XElement master, string part)
    {
        List<Relationship> links = _deck.Relationships(part);
        return [.. (master.Element(P + "sldLayoutIdLst")?.Elements(P + "sldLayoutId") ?? [])
            .Select(entry =>
                links.Find(link => link.Id == (string?)entry.Attribute(R + "id") && link is { Kind: "slideLayout", External: false }))
            .OfType<Relationship>().Select(link => _deck.Find(link, part)).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private TemplatePart Part(string part, XElement root)
    {
        List<(string Id, TemplateMedia Picture)> pictures = [];
        List<string> dropped = [];
        foreach (Relationship link in _deck.Relationships(part))
        {
            if (_pictures.Take(link, part) is { } picture)
            {
                pictures.Add((link.Id, picture));
            }
            else if (link.External)
            {
                dropped.Add("a link out of the file");
            }
            else if (link.Kind is not ("slideMaster" or "slideLayout" or "theme"))
            {
                dropped.Add(link.Kind switch
                {
                    "image" => "a picture of a kind that is not shown everywhere",
                    "oleObject" or "package" => "an embedded object",
                    "control" or "activeXControlBinary" => "an ActiveX control",
                    _ => "a part of kind " + link.Kind,
                });
            }
        }

        IReadOnlyList<string> taken = TemplateCleaner.Clean(root, pictures.Select(picture => picture.Id).ToHashSet(StringComparer.Ordinal));
        dropped.AddRange(taken.Where(name => name is "timing" or "transition").Select(_ => "animations and transitions"));
        dropped.AddRange(
            taken.Where(name => name.StartsWith("hlink", StringComparison.Ordinal)).Select(_ => "links and actions of shapes"));
        _findings.AddRange(dropped.Distinct().Select(what => TemplateFault.Dropped(_deck.Name, $"{what} of {part}")));
        return new TemplatePart(root, pictures);
    }

    /// <summary>What belongs to the file and not to its master.</summary>
    private void NameWhatStays(XElement presentation)
    {
        int slides = presentation.Element(P + "sldIdLst")?.Elements(P + "sldId").Count() ?? 0;
        if (slides > 0)
        {
            _findings.Add(TemplateFault.NotTaken(_deck.Name, $"its {slides} slides"));
        }

        if (_deck.Type(_deck.MainPart).Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)
            || _deck.Relationships(_deck.MainPart).Exists(link => link.Kind == "vbaProject"))
        {
            _findings.Add(TemplateFault.Dropped(_deck.Name, "its macros"));
        }

        if (_deck.RootRelationships.Any(link => link.Kind is "extensibility" or "ui"))
        {
            _findings.Add(TemplateFault.Dropped(_deck.Name, "its custom ribbon"));
        }

        if (presentation.Element(P + "embeddedFontLst") is not null)
        {
            _findings.Add(TemplateFault.NotTaken(_deck.Name, "its embedded fonts"));
        }
    }
}
