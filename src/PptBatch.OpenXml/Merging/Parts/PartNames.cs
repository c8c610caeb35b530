using System.Buffers;
using System.Globalization;

namespace PptBatch.OpenXml.Merging.Parts;

/// <summary>Gives every part a name of its own: the input's while it is free, else the next number after the same stem.</summary>
internal sealed class PartNames
{
    private static readonly char[] Digits = [.. "0123456789"];

    private static readonly SearchValues<char> Plain =
        SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz/.-_");

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase) { "/[Content_Types].xml" };
    private readonly Dictionary<string, int> _next = new(StringComparer.OrdinalIgnoreCase);

    public string Take(string wanted)
    {
        string plain = wanted.AsSpan().ContainsAnyExcept(Plain) ? string.Concat(wanted.Select(Sign)) : wanted;
        plain = plain.Replace("/_rels/", "/rels/", StringComparison.OrdinalIgnoreCase);
        if (_taken.Add(plain))
        {
            return plain;
        }

        int dot = plain.LastIndexOf('.');
        dot = dot <= plain.LastIndexOf('/') ? plain.Length : dot;
        string stem = plain[..dot].TrimEnd(Digits);
        string extension = plain[dot..];
        int number = _next.GetValueOrDefault(stem + extension, 1);
        string name;
        do
        {
            name = stem + number.ToString(CultureInfo.InvariantCulture) + extension;
            number++;
        }
        while (!_taken.Add(name));
        _next[stem + extension] = number;
        return name;
    }

    private static char Sign(char sign) => Plain.Contains(sign) ? sign : '_';
}
