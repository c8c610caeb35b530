using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PptBatch.Books.Outlines;

/// <summary>A YAML value: a text, a list or a map. Tags and types of scalars are not looked at.</summary>
internal abstract record YamlTree
{
    internal sealed record Text(string Value) : YamlTree;

    internal sealed record Items(IReadOnlyList<YamlTree> Values) : YamlTree;

    /// <summary>A map.</summary>
    /// <param name="Fields">Its values by folded name.</param>
    /// <param name="Entries">The same with the names as written, in their order.</param>
    internal sealed record Map(
        IReadOnlyDictionary<string, YamlTree> Fields, IReadOnlyList<(string Name, YamlTree Value)> Entries) : YamlTree
    {
        public static Map Of(IReadOnlyList<(string Name, YamlTree Value)> entries)
        {
            Dictionary<string, YamlTree> fields = new(StringComparer.OrdinalIgnoreCase);
            foreach ((string name, YamlTree value) in entries)
            {
                fields[string.Concat(name.Where(c => c is not ('_' or '-' or ' ')))] = value;
            }

            return new Map(fields, entries);
        }
    }

    /// <summary>The field of a map, by a name in snake_case that also matches camelCase; null for anything else.</summary>
    public YamlTree? this[string name] => this is Map map
        ? map.Fields.GetValueOrDefault(name.Replace("_", "", StringComparison.Ordinal))
        : null;

    /// <summary>
    /// The tree with what another adds to it: maps are joined, lists go on with the other's items, and of two texts this one stays.
    /// </summary>
    public YamlTree With(YamlTree? other) => (this, other) switch
    {
        (Map own, Map more) => Map.Of([
            .. own.Entries.Select(entry =>
                (entry.Name, entry.Value.With(more.Entries.FirstOrDefault(one => one.Name == entry.Name).Value))),
            .. more.Entries.Where(entry => own.Entries.All(one => one.Name != entry.Name))]),
        (Items own, Items more) => new Items([.. own.Values, .. more.Values]),
        _ => this,
    };
}

/// <summary>
/// Builds a tree from YAML events, so that a hostile file is stopped while it is read: at a depth, a number of values, or a number
/// of values that its aliases would unfold to.
/// </summary>
internal sealed class YamlTreeReader(IParser parser)
{
    private const int MaxDepth = 32;
    private const int MaxValues = 100_000;
    private readonly Dictionary<AnchorName, (YamlTree Tree, int Size)> _anchors = [];
    private int _values;

    /// <summary>The first document, or null when there is none.</summary>
    /// <exception cref="YamlException">Not YAML, or over a limit; states the line.</exception>
    public YamlTree? Read()
    {
        try
        {
            return ReadDocument();
        }
        catch (InvalidOperationException error)
        {
            // The scanner's own, on some texts that are not YAML.
            Mark at = parser.Current?.End ?? Mark.Empty;
            throw new YamlException(at, at, "This is not YAML.", error);
        }
    }

    private YamlTree? ReadDocument()
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
        {
            return null;
        }

        YamlTree tree = Value(0);
        parser.Consume<DocumentEnd>();
        return tree;
    }

    private YamlTree Value(int depth)
    {
        ParsingEvent start = parser.Current ?? throw new YamlException("The file ends too early.");
        int before = _values++;
        if (depth > MaxDepth || _values > MaxValues)
        {
            string limit = depth > MaxDepth ? $"Nested more than {MaxDepth} levels deep." : $"More than {MaxValues} values.";
            throw new YamlException(start.Start, start.End, limit);
        }

        if (parser.TryConsume<AnchorAlias>(out AnchorAlias? alias))
        {
            // An alias inside the value that it names would never end: its anchor is not known yet.
            if (!_anchors.TryGetValue(alias.Value, out (YamlTree Tree, int Size) known))
            {
                throw new YamlException(alias.Start, alias.End, $"The alias '{alias.Value}' has no value.");
            }

            _values += known.Size;
            return known.Tree;
        }

        YamlTree tree = parser.TryConsume<Scalar>(out Scalar? scalar) ? new YamlTree.Text(scalar.Value)
            : parser.TryConsume<SequenceStart>(out _) ? Items(depth)
            : Map(depth);
        if (start is NodeEvent { Anchor.IsEmpty: false } anchored)
        {
            _anchors[anchored.Anchor] = (tree, _values - before);
        }

        return tree;
    }

    private YamlTree.Items Items(int depth)
    {
        List<YamlTree> values = [];
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            values.Add(Value(depth + 1));
        }

        return new YamlTree.Items(values);
    }

    private YamlTree.Map Map(int depth)
    {
        parser.Consume<MappingStart>();
        List<(string Name, YamlTree Value)> entries = [];
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            YamlTree key = Value(depth + 1);
            YamlTree value = Value(depth + 1);
            if (key is YamlTree.Text name)
            {
                entries.Add((name.Value, value));
            }
        }

        return YamlTree.Map.Of(entries);
    }
}
