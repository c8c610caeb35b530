using PptBatch.OpenXml.Merging.Parts;

namespace PptBatch.OpenXml.Merging.Masters;

/// <summary>The masters of the merged deck, each content once, and the ids that masters and layouts share.</summary>
internal sealed class MasterSet
{
    private const uint FirstId = 2147483648;
    private readonly Dictionary<string, PlacedMaster> _byFingerprint = [];
    private readonly List<PlacedMaster> _list = [];
    private uint _next = FirstId;

    public IReadOnlyList<PlacedMaster> List => _list;

    public PlacedMaster? Find(string fingerprint) => _byFingerprint.GetValueOrDefault(fingerprint);

    public uint TakeId() => _next++;

    public PlacedMaster Add(string fingerprint, PlacedMaster master)
    {
        _byFingerprint[fingerprint] = master;
        _list.Add(master);
        return master;
    }
}

/// <summary>A master of the merged deck.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Part">Its part.</param>
/// <param name="ThemeName">The name of its theme, which is what people call a master.</param>
/// <param name="Layouts">Its layouts in the master's order.</param>
internal sealed record PlacedMaster(uint Id, OutputPart Part, string ThemeName, IReadOnlyList<PlacedLayout> Layouts);

/// <summary>A layout of the merged deck, with what layouts are matched by.</summary>
internal sealed record PlacedLayout(OutputPart Part, string? Type, string Name);
