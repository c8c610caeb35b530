using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PptBatch.OpenXml.Writing.Plan;

/// <summary>
/// Links to a section that is not in the deck yet. A run with the address <c>#section-3</c> (zero-based, counted over all decks of a
/// merge) becomes a jump whose relationship has the id <c>section-3</c> and leads, until somebody knows better, to the slide that it is on.
/// The
/// merger retargets relationships of that id; the slide's own XML stays as it is.
/// </summary>
internal static class SectionLinks
{
    private const string Prefix = "section-";

    /// <summary>The address that a span carries.</summary>
    public static string Address(int section) => "#" + RelationshipId(section);

    /// <summary>The id of the relationship to retarget.</summary>
    public static string RelationshipId(int section) => Prefix + section.ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads the section from an address.</summary>
    public static bool TryParseAddress([NotNullWhen(true)] string? address, out int section)
    {
        section = -1;
        return address is { Length: > 0 } && address[0] == '#' && TryParseRelationshipId(address[1..], out section);
    }

    /// <summary>Reads the section from a relationship id.</summary>
    public static bool TryParseRelationshipId(string id, out int section)
    {
        section = -1;
        return id.StartsWith(Prefix, StringComparison.Ordinal)
            && int.TryParse(id.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out section);
    }
}
