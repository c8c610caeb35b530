using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;

namespace PptBatch.OpenXml.Merging.Parts;

/// <summary>Gives every part a name of its own: the input's while it is free, else the next number after the same stem.</summary>
internal sealed class FreePartNames
{
    private const string Digits = "0123456789";
    private const int MaxDigits = 10;
    private const int MaxName = 400;

    private static readonly SearchValues<char> Plain =
        SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz/.-_");

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase) { "/[Content_Types].xml" };
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _takenBySpan;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _nextBySpan =
        new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public FreePartNames() => _takenBySpan = _taken.GetAlternateLookup<ReadOnlySpan<char>>();

    public string Take(string wanted)
    {
        string plain = wanted.AsSpan().ContainsAnyExcept(Plain) ? string.Concat(wanted.Select(Sign)) : wanted;
        if (plain.Contains("_rels", StringComparison.OrdinalIgnoreCase))
        {
            plain = plain.Replace("/_rels/", "/rels/", StringComparison.OrdinalIgnoreCase);
        }

        // A name that no file system takes is as good without its middle.
        plain = plain.Length > MaxName ? string.Concat(plain.AsSpan(0, MaxName / 2), plain.AsSpan(plain.Length - (MaxName / 2))) : plain;
        return _taken.Add(plain) ? plain : TakeNext(plain);
    }

    private string TakeNext(ReadOnlySpan<char> taken)
    {
        int dot = taken.LastIndexOf('.');
        dot = dot <= taken.LastIndexOf('/') ? taken.Length : dot;
        ReadOnlySpan<char> stem = taken[..dot].TrimEnd(Digits);
        ReadOnlySpan<char> extension = taken[dot..];
        Span<char> name = stackalloc char[taken.Length + MaxDigits];
        stem.CopyTo(name);
        extension.CopyTo(name[stem.Length..]);
        ref int next = ref CollectionsMarshal.GetValueRefOrAddDefault(_nextBySpan, name[..(stem.Length + extension.Length)], out _);
        int length;
        do
        {
            next++;
            next.TryFormat(name[stem.Length..], out int digits, provider: CultureInfo.InvariantCulture);
            length = stem.Length + digits + extension.Length;
            extension.CopyTo(name[(stem.Length + digits)..]);
        }
        while (_takenBySpan.Contains(name[..length]));

        string made = name[..length].ToString();
        _taken.Add(made);
        return made;
    }

    private static char Sign(char sign) => Plain.Contains(sign) ? sign : '_';
}
