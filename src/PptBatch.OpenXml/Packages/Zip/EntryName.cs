using System.Text;

namespace PptBatch.OpenXml.Packages.Zip;

/// <summary>The name of an entry: a part's, or that of the part's relationships.</summary>
/// <param name="Part">The part.</param>
/// <param name="OfRelationships">True for the relationships of the part.</param>
internal readonly record struct EntryName(string Part, bool OfRelationships = false)
{
    /// <summary>No fewer bytes than <see cref="Write"/> needs.</summary>
    public int MaxBytes => (3 * Part.Length) + 16;

    /// <summary>Writes the name as an archive has it, without the slash of part names.</summary>
    /// <returns>Its length in bytes.</returns>
    public int Write(Span<byte> target)
    {
        if (!OfRelationships)
        {
            return Encoding.UTF8.GetBytes(Part.AsSpan(1), target);
        }

        int name = Part.LastIndexOf('/') + 1;
        int length = Encoding.UTF8.GetBytes(Part.AsSpan(1, name - 1), target);
        length += Append("_rels/"u8, target[length..]);
        length += Encoding.UTF8.GetBytes(Part.AsSpan(name), target[length..]);
        return length + Append(".rels"u8, target[length..]);
    }

    private static int Append(ReadOnlySpan<byte> text, Span<byte> target)
    {
        text.CopyTo(target);
        return text.Length;
    }
}
