namespace PptBatch.OpenXml.Packages.Parts;

/// <summary>Content types of the parts of a presentation that designs bring, and what a presentation has once.</summary>
internal static class PresentationTypes
{
    public const string Theme = "application/vnd.openxmlformats-officedocument.theme+xml";
    public const string Master = "application/vnd.openxmlformats-officedocument.presentationml.slideMaster+xml";
    public const string Layout = "application/vnd.openxmlformats-officedocument.presentationml.slideLayout+xml";

    /// <summary>Kinds of relationships of which a presentation has at most one.</summary>
    public static readonly IReadOnlySet<string> Once = new HashSet<string>(StringComparer.Ordinal)
    {
        "theme", "presProps", "viewProps", "tableStyles", "commentAuthors", "notesMaster", "handoutMaster", "vbaProject",
        "legacyDocTextInfo",
    };
}
