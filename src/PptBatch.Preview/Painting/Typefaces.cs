using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace PptBatch.Preview.Painting;

/// <summary>
/// The faces that stand for those a deck names: one that the package carries with its widths, else the machine's own. Not thread-safe.
/// </summary>
internal sealed class Typefaces : IDisposable
{
    private static readonly Dictionary<string, string[]> Compatible = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Times New Roman"] = ["Times New Roman", "Liberation Serif"],
    };

    private readonly Dictionary<(string Family, bool Bold, bool Italic), Face> _faces = [];
    private readonly Dictionary<InstalledFace, Face> _opened = [];
    private readonly Dictionary<(int Character, bool Bold), Face?> _fallbacks = [];
    private readonly SortedSet<string> _missing = new(StringComparer.Ordinal);

    /// <summary>A remark for each face that the machine does not have.</summary>
    public IEnumerable<Diagnostic> Diagnostics => _missing.Select(family => new Diagnostic(
        "PB3090",
        DiagnosticSeverity.Warning,
        $"No font with the widths of {family} is installed, so lines in the pictures may break differently than in PowerPoint.",
        family,
        $"Install one of: {string.Join(", ", Families(family))}."));

    public Face Of(string family, bool bold, bool italic)
    {
        if (!_faces.TryGetValue((family, bold, italic), out Face? face))
        {
            face = Find(family, bold, italic);
            _faces.Add((family, bold, italic), face);
        }

        return face;
    }

    /// <summary>A face that has a character, or the one given where none has.</summary>
    public Face For(int character, Face wanted)
    {
        if (wanted.Has(character))
        {
            return wanted;
        }

        if (!_fallbacks.TryGetValue((character, wanted.IsBold), out Face? fallback))
        {
            fallback = Candidates(wanted.IsBold).FirstOrDefault(face => face.Has(character));
            _fallbacks.Add((character, wanted.IsBold), fallback);
        }

        return fallback ?? wanted;
    }

    public void Dispose()
    {
        foreach (Face face in _faces.Values.Concat(_opened.Values).Distinct())
        {
            face.Dispose();
        }
    }

    private static string[] Families(string family) => Compatible.TryGetValue(family, out string[]? families) ? families : [family];

    private Face Find(string family, bool bold, bool italic)
    {
        IEnumerable<InstalledFace?> found = Families(family).Select(name => InstalledFonts.All
            .Where(face => face.Family.Equals(name, StringComparison.OrdinalIgnoreCase))
            .MinBy(face => (face.Bold == bold ? 0 : 2) + (face.Italic == italic ? 0 : 1)));
        if (found.Prepend(CarriedFonts.Find(family, bold, italic)).OfType<InstalledFace>().Select(Open).OfType<Face>().FirstOrDefault()
            is { } face)
        {
            return face;
        }

        _missing.Add(family);
        return Open(CarriedFonts.Usual(bold, italic))!;
    }

    // The faces that characters were taken from before come first: a text stays in one face as long as it can.
    private IEnumerable<Face> Candidates(bool bold) => _fallbacks
        .Where(found => found.Key.Bold == bold).Select(found => found.Value).OfType<Face>().Distinct()
        .Append(Open(CarriedFonts.Usual(bold, italic: false))!)
        .Concat(InstalledFonts.All.Where(face => !face.Italic).OrderBy(face => face.Bold == bold ? 0 : 1).Select(Open).OfType<Face>());

    private Face? Open(InstalledFace installed)
    {
        if (!_opened.TryGetValue(installed, out Face? face) && installed.Open() is { } typeface)
        {
            face = new Face(typeface);
            _opened.Add(installed, face);
        }

        return face;
    }
}

/// <summary>A face with its shaper.</summary>
internal sealed class Face(SKTypeface typeface) : IDisposable
{
    private readonly SKFont _font = new(typeface);

    public SKTypeface Typeface => typeface;

    public bool IsBold => typeface.IsBold;

    public SKShaper Shaper { get; } = new(typeface);

    public bool Has(int character) => _font.ContainsGlyph(character);

    public void Dispose()
    {
        _font.Dispose();
        Shaper.Dispose();
        typeface.Dispose();
    }
}
