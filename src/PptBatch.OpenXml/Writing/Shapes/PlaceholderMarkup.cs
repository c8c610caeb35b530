using PptBatch.OpenXml.Design.Layouts;
using PptBatch.OpenXml.Packages.Xml;

namespace PptBatch.OpenXml.Writing.Shapes;

/// <summary>How a shape says which placeholder of its layout it is.</summary>
internal static class PlaceholderMarkup
{
    /// <summary>The non-visual properties of a text shape after its name.</summary>
    public static void WriteNonVisual(MarkupWriter xml, LayoutPlaceholder? placeholder, bool isTextBox)
    {
        xml.Open("p:cNvSpPr");
        if (placeholder is null)
        {
            xml.Flag("txBox", isTextBox);
        }
        else
        {
            xml.Open("a:spLocks").Flag("noGrp", true).Close();
        }

        xml.Close();
        WriteApplication(xml, placeholder);
    }

    public static void WriteApplication(MarkupWriter xml, LayoutPlaceholder? placeholder)
    {
        xml.Open("p:nvPr");
        if (placeholder is not null)
        {
            xml.Open("p:ph").Attribute("type", placeholder.Type);
            if (placeholder.Index > 0)
            {
                xml.Attribute("idx", placeholder.Index);
            }

            xml.Close();
        }

        xml.Close();
    }
}
