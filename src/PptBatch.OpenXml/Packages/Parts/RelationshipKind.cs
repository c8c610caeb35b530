namespace PptBatch.OpenXml.Packages.Parts;

/// <summary>Relationship types that we write.</summary>
internal static class RelationshipKind
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    public const string OfficeDocument = Office + "officeDocument";
    public const string ExtendedProperties = Office + "extended-properties";
    public const string CoreProperties = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    public const string SlideMaster = Office + "slideMaster";
    public const string SlideLayout = Office + "slideLayout";
    public const string Slide = Office + "slide";
    public const string NotesMaster = Office + "notesMaster";
    public const string NotesSlide = Office + "notesSlide";
    public const string Theme = Office + "theme";
    public const string PresentationProperties = Office + "presProps";
    public const string ViewProperties = Office + "viewProps";
    public const string TableStyles = Office + "tableStyles";
    public const string Image = Office + "image";
    public const string Hyperlink = Office + "hyperlink";
    public const string Chart = Office + "chart";
    public const string Package = Office + "package";
    public const string Worksheet = Office + "worksheet";
    public const string Styles = Office + "styles";
}
