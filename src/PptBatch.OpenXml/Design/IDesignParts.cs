using PptBatch.OpenXml.Packages.Parts;

namespace PptBatch.OpenXml.Design;

/// <summary>The parts of a design in a package: theme, master, layouts and their pictures. The same for every deck of the design.</summary>
internal interface IDesignParts
{
    /// <summary>Content types of the pictures' file name endings.</summary>
    IReadOnlyDictionary<string, string> MediaTypes { get; }

    /// <summary>Name and content type of every part that is not known by its ending.</summary>
    IEnumerable<DesignPart> Parts(DeckDesign design);

    /// <summary>Writes them.</summary>
    void Write(PackageWriter package, DeckDesign design, string language);
}
