using System.Collections.Concurrent;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Text.Metrics;

/// <summary>The measured faces, by the names that decks use. Tables are read once, when first asked for.</summary>
internal static class FaceLibrary
{
    // Consolas: every glyph of all four styles is 1126 of 2048 units wide.
    private const double ConsolasEm = 1126.0 / 2048;

    private static readonly Dictionary<string, string> Families = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Calibri"] = "Carlito",
        ["Carlito"] = "Carlito",
        ["Calibri Light"] = "Carlito", // within 1 % of Calibri
        ["Arial"] = "LiberationSans",
        ["Helvetica"] = "LiberationSans",
        ["Liberation Sans"] = "LiberationSans",
        ["Cambria"] = "Caladea",
        ["Caladea"] = "Caladea",
        ["Times New Roman"] = "LiberationSerif",
        ["Liberation Serif"] = "LiberationSerif",
        ["Courier New"] = "LiberationMono",
        ["Liberation Mono"] = "LiberationMono",
        ["Consolas"] = "Consolas",
        ["DejaVu Sans"] = "DejaVuSans",
        ["Verdana"] = "DejaVuSans",
    };

    private static readonly ConcurrentDictionary<string, FaceMetrics> Loaded = new(StringComparer.Ordinal);

    /// <summary>True where the family's own widths are known; another family is measured as Arial, which is wider than most.</summary>
    public static bool IsMeasured(string family) => Families.ContainsKey(family);

    /// <summary>The widest of the measured families, for a face that nothing is known of.</summary>
    public const string Widest = "DejaVu Sans";

    /// <summary>The face of a family in a style.</summary>
    public static FaceMetrics Face(string family, bool bold, bool italic) =>
        Families.GetValueOrDefault(family, "LiberationSans") is var file && file == "Consolas"
            ? Loaded.GetOrAdd(file, _ => FaceMetrics.Fixed(Load("LiberationMono-Regular"), ConsolasEm))
            : Load((file, bold, italic) switch
            {
                ("DejaVuSans", true, _) => "DejaVuSans-Bold",
                ("DejaVuSans", _, _) => "DejaVuSans",
                (_, true, true) => file + "-BoldItalic",
                (_, true, false) => file + "-Bold",
                (_, false, true) => file + "-Italic",
                _ => file + "-Regular",
            });

    /// <summary>The face that a span of a deck is set in.</summary>
    public static FaceMetrics Face(TextSpan span, FontScheme fonts) => Face(
        span.FixedWidth ? fonts.FixedWidth : span.Heading ? fonts.Heading : fonts.Body,
        span.Style.HasFlag(InlineStyle.Bold),
        span.Style.HasFlag(InlineStyle.Italic));

    internal static FaceMetrics Load(string file) => Loaded.GetOrAdd(file, static name =>
    {
        using Stream table = typeof(FaceLibrary).Assembly.GetManifestResourceStream($"Text/{name}.txt")
            ?? throw new InvalidOperationException($"The width table {name} is not in the assembly.");
        using StreamReader reader = new(table);
        return FaceMetrics.Read(reader);
    });
}
