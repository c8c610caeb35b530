using System.Xml.Linq;

namespace PptBatch.OpenXml.Merging.Looks;

/// <summary>
/// What must be written into a deck's slides, layouts and masters so that they look as before in a deck that is another's.
/// </summary>
/// <param name="Scale">How they are fitted to the deck's slide size, or null.</param>
/// <param name="Defaults">Text defaults that the deck does not have, or null.</param>
internal sealed record SourceLook(SlideScale? Scale, TextDefaults? Defaults)
{
    /// <summary>True when there is nothing to write.</summary>
    public bool IsKept => Scale is null && Defaults is null;

    /// <summary>Writes it into a slide, layout or master.</summary>
    public void Apply(XElement root)
    {
        Scale?.Apply(root);
        Defaults?.Apply(root);
    }

    public override string ToString() => $"{Scale}{Defaults}";
}
