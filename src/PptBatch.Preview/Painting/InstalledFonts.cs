using SkiaSharp;

namespace PptBatch.Preview.Painting;

/// <summary>
/// The fonts in the machine's font folders. The painter's native library is the one that needs no other library, and so asks no font
/// service of the system. Read once for a process; thread-safe.
/// </summary>
internal static class InstalledFonts
{
    private const int MostFacesInAFile = 32;
    private static readonly string[] Extensions = [".ttf", ".otf", ".ttc", ".otc"];
    private static readonly Lazy<IReadOnlyList<InstalledFace>> Loaded = new(Read);

    /// <summary>Every face, in the order of its file's path.</summary>
    public static IReadOnlyList<InstalledFace> All => Loaded.Value;

    private static IEnumerable<string> Folders()
    {
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return OperatingSystem.IsWindows()
            ? [Environment.GetFolderPath(Environment.SpecialFolder.Fonts)]
            : OperatingSystem.IsMacOS()
                ? ["/System/Library/Fonts", "/Library/Fonts", Path.Combine(home, "Library/Fonts")]
                : ["/usr/share/fonts", "/usr/local/share/fonts", Path.Combine(home, ".local/share/fonts"), Path.Combine(home, ".fonts")];
    }

    private static List<InstalledFace> Read()
    {
        EnumerationOptions everything = new() { RecurseSubdirectories = true, IgnoreInaccessible = true };
        return
        [
            .. Folders().Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, "*", everything))
                .Where(path => Extensions.Contains(Path.GetExtension(path).ToLowerInvariant()))
                .Order(StringComparer.Ordinal)
                .SelectMany(Faces),
        ];
    }

    private static IEnumerable<InstalledFace> Faces(string path)
    {
        int faces = Path.GetExtension(path).EndsWith('c') ? MostFacesInAFile : 1;
        for (int index = 0; index < faces; index++)
        {
            using SKTypeface? typeface = SKTypeface.FromFile(path, index);
            if (typeface is null)
            {
                yield break;
            }

            yield return new InstalledFace(path, index, typeface.FamilyName, typeface.IsBold, typeface.IsItalic);
        }
    }
}

/// <summary>A face in a font file.</summary>
internal sealed record InstalledFace(string Path, int Index, string Family, bool Bold, bool Italic)
{
    /// <summary>Opens a face that is in no file of its own; null for one that is.</summary>
    public Func<SKTypeface?>? Load { get; init; }

    public SKTypeface? Open() => Load is { } load ? load() : SKTypeface.FromFile(Path, Index);

    // Where it is read from says which face it is; how it is read does not.
    public bool Equals(InstalledFace? other) => other is not null && (Path, Index) == (other.Path, other.Index);

    public override int GetHashCode() => HashCode.Combine(Path, Index);
}
