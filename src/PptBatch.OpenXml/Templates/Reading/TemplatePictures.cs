using System.Globalization;
using PptBatch.OpenXml.Packages.Parts;

namespace PptBatch.OpenXml.Templates.Reading;

/// <summary>The pictures that a master and its layouts name, each once, under names that no lesson's picture has.</summary>
internal sealed class TemplatePictures(PresentationPackage deck)
{
    private static readonly Dictionary<string, string> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["image/png"] = "png",
        ["image/jpeg"] = "jpeg",
        ["image/jpg"] = "jpeg",
        ["image/gif"] = "gif",
        ["image/bmp"] = "bmp",
        ["image/tiff"] = "tiff",
        ["image/x-emf"] = "emf",
        ["image/x-wmf"] = "wmf",
    };

    private readonly Dictionary<string, TemplateMedia> _taken = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<TemplateMedia> Taken => [.. _taken.Values];

    /// <summary>
    /// The picture of a relationship; null for what is none, leads out of the file, or is of a kind that a deck does not carry.
    /// </summary>
    public TemplateMedia? Take(Relationship link, string part)
    {
        if (link.External || link.Kind != "image")
        {
            return null;
        }

        string target = deck.Find(link, part);
        if (!Endings.TryGetValue(deck.Type(target), out string? ending))
        {
            return null;
        }

        if (!_taken.TryGetValue(target, out TemplateMedia? media))
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"design{_taken.Count + 1}.{ending}");
            string type = ending == "jpeg" ? "image/jpeg" : deck.Type(target).ToLowerInvariant();
            media = new TemplateMedia(name, type, deck.Reader.Read(deck.Entry(target)!, deck.Inflater));
            _taken.Add(target, media);
        }

        return media;
    }
}
