using System.Reflection;
using SkiaSharp;

namespace PptBatch.Preview.Painting;

/// <summary>
/// The open faces that the package carries, with the widths of those that the designs name, so that pictures of a deck are the same on
/// every machine. Thread-safe.
/// </summary>
internal static class CarriedFonts
{
    private const string Prefix = "PptBatch.Fonts.";

    // By the name of the face that each has the widths of; regular, bold, italic and bold italic are a file each.
    private static readonly Dictionary<string, (string Family, string File)> Families = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Calibri"] = ("Carlito", "Carlito"),
        ["Cambria"] = ("Caladea", "Caladea"),
        ["Arial"] = ("Liberation Sans", "LiberationSans"),
        ["Courier New"] = ("Liberation Mono", "LiberationMono"),
    };

    /// <summary>The face that is painted where no other can be: it has the characters of Latin, Greek and Cyrillic.</summary>
    public static InstalledFace Usual(bool bold, bool italic) => Find("Calibri", bold, italic)!;

    /// <summary>The face with the widths of a family, or null.</summary>
    public static InstalledFace? Find(string family, bool bold, bool italic)
    {
        string? named = Families.ContainsKey(family) ? family
            : Families.FirstOrDefault(pair => pair.Value.Family.Equals(family, StringComparison.OrdinalIgnoreCase)).Key;
        if (named is null)
        {
            return null;
        }

        string style = (bold, italic) switch
        {
            (false, false) => "Regular",
            (true, false) => "Bold",
            (false, true) => "Italic",
            _ => "BoldItalic",
        };
        string name = $"{Prefix}{Families[named].File}-{style}";
        return new InstalledFace(name, 0, Families[named].Family, bold, italic) { Load = () => Load(name) };
    }

    private static SKTypeface? Load(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The font {name} is not part of the assembly.");
        using SKData data = SKData.Create(stream);
        return SKTypeface.FromData(data);
    }
}
