using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Writing.Shapes;

namespace PptBatch.OpenXml.Writing;

/// <summary>The small parts that PowerPoint expects beside a presentation.</summary>
internal static class PresentationSettings
{
    public static void Write(PackageWriter package)
    {
        package.Xml.Root("p:presentationPr", "a", "r", "p");
        package.Part("ppt/presProps.xml");
        package.Xml.Root("p:viewPr", "a", "r", "p");
        package.Part("ppt/viewProps.xml");
        package.Xml.Root("a:tblStyleLst", "a").Attribute("def", TableShape.PlainStyle);
        package.Part("ppt/tableStyles.xml");
    }
}
