using System.Globalization;
using System.Text;

namespace PptBatch.Books.Json;

/// <summary>Replaces escapes of half a character (<c>\ud83d</c> without its partner), which no text can hold, by U+FFFD.</summary>
internal static class LoneSurrogates
{
    public static string Replace(string json)
    {
        if (!json.Contains("\\ud", StringComparison.Ordinal) && !json.Contains("\\uD", StringComparison.Ordinal))
        {
            return json;
        }

        StringBuilder result = new(json.Length);
        for (int i = 0; i < json.Length;)
        {
            int length = json[i] == '\\' ? 2 : 1;
            if (Escape(json, i) is { } unit && char.IsSurrogate(unit))
            {
                bool pair = char.IsHighSurrogate(unit) && Escape(json, i + 6) is { } low && char.IsLowSurrogate(low);
                length = pair ? 12 : 6;
                if (!pair)
                {
                    result.Append("\\ufffd");
                    i += length;
                    continue;
                }
            }

            length = Math.Min(length, json.Length - i);
            result.Append(json, i, length);
            i += length;
        }

        return result.ToString();
    }

    private static char? Escape(string json, int at) =>
        at + 6 <= json.Length && json[at] == '\\' && json[at + 1] == 'u'
            && ushort.TryParse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit)
                ? (char)unit
                : null;
}
