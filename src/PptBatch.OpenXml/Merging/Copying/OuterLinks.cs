using PptBatch.OpenXml.Packages.Parts;

namespace PptBatch.OpenXml.Merging.Copying;

/// <summary>
/// Says which links out of a deck may stay: those that wait for a click and lead to the web, to a mail or phone program, or to a document
/// beside the
/// deck. What a program opens by itself, scripts, and paths into somebody's machine or network stay behind.
/// </summary>
internal static class OuterLinks
{
    private static readonly string[] Schemes = ["http", "https", "mailto", "tel", "sms", "ftp"];

    public static bool MayStay(Relationship relationship) => relationship.Kind switch
    {
        "hyperlink" => IsHarmless(relationship.Target),

        // A film on the web plays when it is started.
        "video" => Scheme(relationship.Target) is "http" or "https",
        _ => false,
    };

    private static bool IsHarmless(string target)
    {
        string? scheme = Scheme(target);
        return scheme is null
            ? !target.StartsWith(@"\\", StringComparison.Ordinal) && !target.StartsWith("//", StringComparison.Ordinal)
            : Schemes.Contains(scheme);
    }

    /// <summary>What stands before the first colon; null for a relative target.</summary>
    private static string? Scheme(string target)
    {
        int colon = target.IndexOfAny([':', '/', '\\', '?', '#']);
        return colon < 0 || target[colon] != ':' ? null : target[..colon].Trim().ToLowerInvariant();
    }
}
