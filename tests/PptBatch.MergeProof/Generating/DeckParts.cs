using System.Text;

namespace PptBatch.MergeProof.Generating;

/// <summary>The parts of a deck that is being made, by name, before any writer's habits are laid over them.</summary>
internal sealed class DeckParts
{
    public const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    public const string Presentation = "application/vnd.openxmlformats-officedocument.presentationml.";
    public const string Drawing = "application/vnd.openxmlformats-officedocument.drawingml.";

    public Dictionary<string, MadePart> All { get; } = [];

    /// <summary>Adds a part of XML; <c>{NS}</c> in it stands for the namespaces of slides.</summary>
    public MadePart Xml(string name, string type, string xml) => Add(name, type, Encoding.UTF8.GetBytes(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml.Replace("{NS}", Namespaces,
            StringComparison.Ordinal)), isXml: true);

    public MadePart Add(string name, string type, byte[] content, bool isXml = false)
    {
        MadePart part = new(name, type, content, isXml);
        All.Add(name, part);
        return part;
    }

    private const string Namespaces =
        "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";
}
