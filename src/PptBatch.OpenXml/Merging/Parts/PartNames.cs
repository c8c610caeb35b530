using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;

namespace PptBatch.OpenXml.Merging.Parts;

/// <summary>Gives every part a name of its own: the input's while it is free, else the next number after the same stem.</summary>
internal sealed class PartNames
{
    private const string Digits = "0123456789";

    private static readonly SearchValues<char> Plain =
        SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz/.-_");

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase) { "/[Content_Types].xml" };
    private readonly Dictionary<string, int> _next = new(StringComparer.OrdinalIgnoreCase);

    public string Take(string wanted)
    {
        string plain = wanted.AsSpan().ContainsAnyExcept(Plain) ? string.Concat(wanted.Select(Sign)) : wanted;
        if (plain.Contains("_rels", StringComparison.OrdinalIgnoreCase))
        {
            plain = plain.Replace("/_rels/", "/rels/", StringComparison.OrdinalIgnoreCase);
        }

        return _taken.Add(plain) ? plain : TakeNext(plain);
    }

    private string TakeNext(string taken)
    {
        int dot = taken.LastIndexOf('.');
        dot = dot <= taken.LastIndexOf('/') ? taken.Length : dot;
        ReadOnlySpan<char> stem = taken.AsSpan(0, dot).TrimEnd(Digits);
        ReadOnlySpan<char> extension = taken.AsSpan(dot);
        ref int next = ref CollectionsMarshal.GetValueRefOrAddDefault(_next, string.Concat(stem, extension), out _);
        string name;
        do
        {
            next++;
            name = string.Create(CultureInfo.InvariantCulture, $"{stem}{next}{extension}");
        }
        while (!_taken.Add(name));
        return name;
    }

    private static char Sign(char sign) => Plain.Contains(sign) ? sign : '_';
}
