using System.Globalization;
using PptBatch.OpenXml.Merging.Parts;
using PptBatch.OpenXml.Packages.Parts;

namespace PptBatch.OpenXml.Merging.Presentation;

/// <summary>The relationships of the merged presentation part, one for each part that it names.</summary>
internal sealed class PresentationLinks
{
    public const string OfficeRoot = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private readonly Dictionary<(OutputPart, string), string> _ids = [];
    private readonly List<Relationship> _list = [];

    public IReadOnlyList<Relationship> List => _list;

    /// <summary>The relationship id of a part, made when it is first asked for.</summary>
    public string Id(OutputPart part, string type)
    {
        if (!_ids.TryGetValue((part, type), out string? id))
        {
            id = "rId" + (_list.Count + 1).ToString(CultureInfo.InvariantCulture);
            _ids[(part, type)] = id;
            _list.Add(new Relationship(id, type, "", External: false, part.Name));
        }

        return id;
    }
}
