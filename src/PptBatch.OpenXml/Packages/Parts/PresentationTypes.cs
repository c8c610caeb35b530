namespace PptBatch.OpenXml.Packages.Parts;

/// <summary>Content types of the parts of a presentation that designs bring.</summary>
internal static class PresentationTypes
{
    public const string Theme = "application/vnd.openxmlformats-officedocument.theme+xml";
    public const string Master = "application/vnd.openxmlformats-officedocument.presentationml.slideMaster+xml";
    public const string Layout = "application/vnd.openxmlformats-officedocument.presentationml.slideLayout+xml";
}
