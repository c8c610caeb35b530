using System.Security.Cryptography;
using PptBatch.OpenXml.Text.Metrics;

namespace PptBatch.Cli.Hosting;

/// <summary>Loads on another core, while a run reads its book, what it needs right after: the hash library and the width tables of the faces.</summary>
internal static class WarmUp
{
    /// <summary>Begins, and does not wait. What cannot be loaded fails where it is needed.</summary>
    public static void Begin() => _ = Task.Run(() =>
    {
        SHA256.HashData([]);
        FontScheme fonts = FontScheme.Default;
        foreach (bool bold in (bool[])[false, true])
        {
            FaceLibrary.Face(fonts.Body, bold, italic: false);
            FaceLibrary.Face(fonts.FixedWidth, bold, italic: false);
        }
    });
}
