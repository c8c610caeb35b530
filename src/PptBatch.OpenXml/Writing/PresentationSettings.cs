using PptBatch.OpenXml.Packages.Parts;

namespace PptBatch.OpenXml.Writing;

/// <summary>The small parts that PowerPoint expects beside a presentation.</summary>
internal static class PresentationSettings
{
    /// <summary>"No Style, No Grid": known to PowerPoint without a definition. Our tables say everything in their cells.</summary>
    public const string PlainTableStyle = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}";

    public static void Write(PackageWriter package)
    {
        package.Xml.Root("p:presentationPr", "a", "r", "p");
        package.Part("ppt/presProps.xml");
        package.Xml.Root("p:viewPr", "a", "r", "p");
        package.Part("ppt/viewProps.xml");
        package.Xml.Root("a:tblStyleLst", "a").Attribute("def", PlainTableStyle);
        package.Part("ppt/tableStyles.xml");
    }
}
