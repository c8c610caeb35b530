namespace PptBatch.OpenXml.Packages.Xml;

/// <summary>Namespaces by the prefix under which every part of ours declares them.</summary>
internal static class Schemas
{
    private const string Office2006 = "http://schemas.openxmlformats.org/";

    public const string ContentTypes = "=" + Office2006 + "package/2006/content-types";

    public const string Relationships = "=" + Office2006 + "package/2006/relationships";

    public const string ExtendedProperties = "=" + Office2006 + "officeDocument/2006/extended-properties";

    public const string Spreadsheet = "=" + Office2006 + "spreadsheetml/2006/main";

    public static string Of(string prefix) => prefix switch
    {
        "a" => Office2006 + "drawingml/2006/main",
        "p" => Office2006 + "presentationml/2006/main",
        "r" => Office2006 + "officeDocument/2006/relationships",
        "c" => Office2006 + "drawingml/2006/chart",
        "m" => Office2006 + "officeDocument/2006/math",
        "mc" => Office2006 + "markup-compatibility/2006",
        "vt" => Office2006 + "officeDocument/2006/docPropsVTypes",
        "cp" => Office2006 + "package/2006/metadata/core-properties",
        "dc" => "http://purl.org/dc/elements/1.1/",
        "dcterms" => "http://purl.org/dc/terms/",
        "xsi" => "http://www.w3.org/2001/XMLSchema-instance",
        "a14" => "http://schemas.microsoft.com/office/drawing/2010/main",
        "cx1" => "http://schemas.microsoft.com/office/drawing/2015/9/8/chartex",
        "p14" => "http://schemas.microsoft.com/office/powerpoint/2010/main",
        "asvg" => "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
        "adec" => "http://schemas.microsoft.com/office/drawing/2017/decorative",
        "ahyp" => "http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor",
        _ => throw new ArgumentOutOfRangeException(nameof(prefix), prefix, "No namespace has this prefix."),
    };
}
