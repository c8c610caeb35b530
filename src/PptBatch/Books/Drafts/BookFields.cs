using PptBatch.Books.Json;
using PptBatch.Diagnostics;

namespace PptBatch.Books.Drafts;

/// <summary>Keeps track of the fields that the reader uses of each kind of object in a book, and of those that it does not use.</summary>
internal sealed class BookFields
{
    private const int MostNamed = 20;
    private readonly Dictionary<string, SortedSet<string>> _known = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, SortedSet<string>> _unused = new(StringComparer.Ordinal);

    /// <summary>Names that the reader asked for, by kind of object.</summary>
    public IReadOnlyDictionary<string, SortedSet<string>> Known => _known;

    /// <summary>Takes an object after everything that is read of it was asked for.</summary>
    /// <param name="kind">What the object is, as messages name it.</param>
    /// <param name="json">The object.</param>
    public void Add(string kind, JsonRecord json)
    {
        if (!_known.TryGetValue(kind, out SortedSet<string>? known))
        {
            _known[kind] = known = new SortedSet<string>(StringComparer.Ordinal);
        }

        known.UnionWith(json.Asked);
        if (json.Unused.ToList() is { Count: > 0 } names)
        {
            if (!_unused.TryGetValue(kind, out SortedSet<string>? unused))
            {
                _unused[kind] = unused = new SortedSet<string>(StringComparer.Ordinal);
            }

            unused.UnionWith(names);
        }
    }

    /// <summary>Reports the fields that were not used, each with the name that may have been meant.</summary>
    public void Report(Findings findings, string place)
    {
        foreach ((string kind, SortedSet<string> unused) in _unused)
        {
            string named = FirstFew.Of(
                unused, MostNamed,
                name => NearestName.Of(name, _known[kind].Except(unused)) is { } near ? $"{name} (nearest: {near})" : name);
            findings.Info("PB1011", $"These fields of a {kind} are not used: {named}.", place);
        }
    }
}
