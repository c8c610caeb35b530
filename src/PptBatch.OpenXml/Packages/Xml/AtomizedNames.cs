using System.Runtime.CompilerServices;
using System.Xml;
using System.Xml.Linq;

namespace PptBatch.OpenXml.Packages.Xml;

/// <summary>
/// The names that parts were read with. A reader returns the same string for the same name, so that a name is found by who it is and
/// needs no hash of its characters. For one thread.
/// </summary>
internal sealed class AtomizedNames : IEqualityComparer<(string Space, string Local)>
{
    // A part of unknown origin may make up names without end.
    private const int Most = 4096;

    private readonly Dictionary<(string Space, string Local), XName> _names;

    public AtomizedNames()
    {
        _names = new Dictionary<(string Space, string Local), XName>(this);
        Settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            NameTable = new NameTable(),
        };
    }

    /// <summary>Settings of a reader of XML of unknown origin.</summary>
    public XmlReaderSettings Settings { get; }

    /// <summary>True when other names are to begin.</summary>
    public bool IsFull => _names.Count > Most;

    /// <summary>The name that two strings of a reader mean.</summary>
    public XName Get(string space, string local)
    {
        if (!_names.TryGetValue((space, local), out XName? name))
        {
            _names.Add((space, local), name = XName.Get(local, space));
        }

        return name;
    }

    bool IEqualityComparer<(string Space, string Local)>.Equals((string Space, string Local) one, (string Space, string Local) other) =>
        ReferenceEquals(one.Local, other.Local) && ReferenceEquals(one.Space, other.Space);

    int IEqualityComparer<(string Space, string Local)>.GetHashCode((string Space, string Local) name) =>
        RuntimeHelpers.GetHashCode(name.Local) ^ (RuntimeHelpers.GetHashCode(name.Space) << 7);
}
