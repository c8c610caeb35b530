using System.Collections.Concurrent;
using SkiaSharp;
using Svg.Skia.TypefaceProviders;

namespace PptBatch.Pictures.Drawing;

/// <summary>
/// The fonts in the machine's font folders, for words in SVG. The native library is the one that needs no other library, and so asks no
/// font service of the system. Read once for a process; thread-safe.
/// </summary>
internal sealed class SystemFaces : ITypefaceProvider
{
    private static readonly string[] Folders = ["/usr/share/fonts", "/usr/local/share/fonts", "/System/Library/Fonts", "/Library/Fonts"];
    private static readonly string[] SansSerif = ["Arial", "Liberation Sans", "Carlito", "DejaVu Sans", "Helvetica", "Segoe UI"];
    private static readonly string[] Serif = ["Times New Roman", "Liberation Serif", "Caladea", "DejaVu Serif"];
    private static readonly string[] FixedWidth = ["Courier New", "Liberation Mono", "DejaVu Sans Mono", "Consolas"];
    private static readonly Lazy<ILookup<string, Face>> Faces =
        new(() => Read().ToLookup(face => face.Family, StringComparer.OrdinalIgnoreCase));
    private readonly ConcurrentDictionary<string, SKTypeface?> _opened = new(StringComparer.Ordinal);

    private SystemFaces()
    {
    }

    public static SystemFaces Provider { get; } = new();

    public SKTypeface? FromFamilyName(
        string fontFamily, SKFontStyleWeight fontWeight, SKFontStyleWidth fontWidth, SKFontStyleSlant fontStyle)
    {
        IEnumerable<string> families = (fontFamily ?? "").Split(',').Select(name => name.Trim(' ', '"', '\'')).SelectMany(Families)
            .Concat(SansSerif);
        foreach (string family in families)
        {
            Face? best = Faces.Value[family].MinBy(face =>
                Math.Abs(face.Weight - (int)fontWeight) + (face.Slanted == (fontStyle != SKFontStyleSlant.Upright) ? 0 : 1000));
            if (best is not null && _opened.GetOrAdd(best.Path, SKTypeface.FromFile(best.Path)) is { } typeface)
            {
                return typeface;
            }
        }

        return null;
    }

    private static string[] Families(string name) => name.ToLowerInvariant() switch
    {
        "serif" or "times" => Serif,
        "monospace" or "courier" or "consolas" => [name, .. FixedWidth],
        "sans-serif" or "" => SansSerif,
        _ => [name],
    };

    private static List<Face> Read()
    {
        EnumerationOptions everything = new() { RecurseSubdirectories = true, IgnoreInaccessible = true };
        IEnumerable<string> folders = OperatingSystem.IsWindows() ? [Environment.GetFolderPath(Environment.SpecialFolder.Fonts)] : Folders;
        List<Face> faces = [];
        foreach (string path in folders.Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, "*", everything))
            .Where(path => Path.GetExtension(path).ToLowerInvariant() is ".ttf" or ".otf").Order(StringComparer.Ordinal))
        {
            using SKTypeface? typeface = SKTypeface.FromFile(path);
            if (typeface is not null)
            {
                faces.Add(new Face(path, typeface.FamilyName, typeface.FontWeight, typeface.FontSlant != SKFontStyleSlant.Upright));
            }
        }

        return faces;
    }

    private sealed record Face(string Path, string Family, int Weight, bool Slanted);
}
