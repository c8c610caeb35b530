using System.Buffers;

namespace PptBatch.OpenXml.Packages.Parts;

/// <summary>Part names: absolute, with a leading slash.</summary>
internal static class PartName
{
    private static readonly SearchValues<char> Special = SearchValues.Create("%#?\\");

    /// <summary>The part that holds the relationships of a part; of the package for the empty name.</summary>
    public static string Relationships(string part)
    {
        int slash = part.LastIndexOf('/');
        return slash < 0 ? "/_rels/.rels" : $"{part[..slash]}/_rels/{part[(slash + 1)..]}.rels";
    }

    /// <summary>The part whose relationships a part holds; null when it is no relationships part.</summary>
    public static string? Source(string part)
    {
        const string Folder = "/_rels/";
        int at = part.LastIndexOf(Folder, StringComparison.OrdinalIgnoreCase);
        return at < 0 || !part.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
            ? null
            : string.Concat(part.AsSpan(0, at + 1), part.AsSpan((at + Folder.Length)..^5)) is var name && name == "/" ? "" : name;
    }

    /// <summary>Resolves a target against the folder of its source; null when it leaves the package.</summary>
    public static string? Resolve(string source, string target) => ResolvePlain(source, target) ?? ResolveAny(source, target);

    /// <summary>Resolves what nearly every target is: steps up, then names without anything to unescape. Null for all others.</summary>
    private static string? ResolvePlain(string source, string target)
    {
        ReadOnlySpan<char> rest = target;
        ReadOnlySpan<char> folder = source.AsSpan(0, source.LastIndexOf('/') + 1);
        while (rest.StartsWith("../", StringComparison.Ordinal) && folder.Length > 1)
        {
            rest = rest[3..];
            folder = folder[..(folder[..^1].LastIndexOf('/') + 1)];
        }

        bool plain = rest.Length > 0 && rest[0] is not ('.' or '/') && folder is ['/', ..]
            && !rest.ContainsAny(Special)
                && !rest.Contains("/.", StringComparison.Ordinal) && !rest.Contains("//", StringComparison.Ordinal);
        return plain && rest[^1] != '/' ? string.Concat(folder, rest) : null;
    }

    private static string? ResolveAny(string source, string target)
    {
        int end = target.IndexOfAny(['#', '?']);
        string path = Uri.UnescapeDataString(end < 0 ? target : target[..end]).Replace('\\', '/');
        if (path.Length == 0)
        {
            return end < 0 ? null : source;
        }

        List<string> segments = path[0] == '/' ? [] : [.. source.Split('/', StringSplitOptions.RemoveEmptyEntries).SkipLast(1)];
        foreach (string segment in path.Split('/'))
        {
            if (segment == ".." && segments.Count == 0)
            {
                return null;
            }

            if (segment == "..")
            {
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment is not ("" or "."))
            {
                segments.Add(segment);
            }
        }

        return "/" + string.Join('/', segments);
    }

    /// <summary>What follows the last dot of the name, in lower case.</summary>
    public static string Extension(string part) => ExtensionSpan(part).ToString().ToLowerInvariant();

    /// <summary>What follows the last dot of the name, as it is written.</summary>
    public static ReadOnlySpan<char> ExtensionSpan(string part)
    {
        int dot = part.LastIndexOf('.');
        return dot < 0 || dot < part.LastIndexOf('/') ? [] : part.AsSpan(dot + 1);
    }
}
