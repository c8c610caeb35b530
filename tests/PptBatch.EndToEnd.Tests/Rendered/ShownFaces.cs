using System.Text.RegularExpressions;
using PptBatch.Testing.Rendering;

namespace PptBatch.EndToEnd.Tests.Rendered;

/// <summary>The faces that letters of the scripts that we have width tables for are shown in.</summary>
internal static partial class ShownFaces
{
    /// <summary>Names of the faces without style, such as <c>Carlito</c>.</summary>
    public static IReadOnlyList<string> Of(Pdf pdf) =>
    [
        .. pdf.Runs.Where(run => Measured().IsMatch(run.Text))
            .Select(run => run.Face[(run.Face.IndexOf('+', StringComparison.Ordinal) + 1)..])
            .Select(face => face.Split('-')[0]).Distinct().Order(StringComparer.Ordinal),
    ];

    // Latin, Greek and Cyrillic.
    [GeneratedRegex(@"[A-Za-z\u00C0-\u024F\u0391-\u03C9\u0410-\u044F]")]
    private static partial Regex Measured();
}
