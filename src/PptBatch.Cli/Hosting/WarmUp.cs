using System.Security.Cryptography;
using PptBatch.OpenXml.Text;

namespace PptBatch.Cli.Hosting;

/// <summary>
/// Loads on another core, while a run reads its book, what it needs right after: the hash library and the width tables of the faces.
/// </summary>
internal static class WarmUp
{
    /// <summary>Begins, and does not wait. What cannot be loaded fails where it is needed.</summary>
    public static void Begin() => _ = Task.Run(() =>
    {
        SHA256.HashData([]);
        ParagraphLayout.Prepare();
    });
}
