using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Scenes.Shapes;

/// <summary>How a text body lies in its box, inherited values included.</summary>
internal sealed record BodyProperties
{
    public required Insets Insets { get; init; }

    public required VerticalAnchor Anchor { get; init; }

    public required bool Wrap { get; init; }

    /// <summary>True for text that does not run in level lines: vertical, warped or in columns. It is not measured.</summary>
    public required bool Unusual { get; init; }

    /// <summary>True when the box grows with its text.</summary>
    public required bool ResizesShape { get; init; }

    /// <summary>Factor that the last editor shrank the text by.</summary>
    public required double FontScale { get; init; }

    /// <summary>Share taken off the line spacing by the last editor.</summary>
    public required double SpacingReduction { get; init; }

    public static BodyProperties Read(IReadOnlyList<XElement> chain)
    {
        XElement? autofit = chain.SelectMany(body => body.Elements())
            .FirstOrDefault(child => child.Name.LocalName is "normAutofit" or "spAutoFit" or "noAutofit");
        XElement? own = autofit?.Name.LocalName == "normAutofit" ? autofit : null;
        string? vertical = chain.Nearest("vert");
        double columns = chain.Nearest("numCol", XmlValues.Number) ?? 1;
        bool turned = chain.Nearest("rot", XmlValues.Number) is not (null or 0);
        bool warped = chain.Select(body => body.Element(A + "prstTxWarp").Text("prst")).Any(value => value is not (null or "textNoShape"));
        return new BodyProperties
        {
            Insets = new Insets(Inset(chain, "lIns", 7.2), Inset(chain, "tIns", 3.6), Inset(chain, "rIns", 7.2), Inset(chain, "bIns", 3.6)),
            Anchor = chain.Nearest("anchor") switch
            {
                "ctr" => VerticalAnchor.Middle,
                "b" => VerticalAnchor.Bottom,
                _ => VerticalAnchor.Top,
            },
            Wrap = chain.Nearest("wrap") != "none",
            Unusual = vertical is not (null or "horz") || columns > 1 || warped || turned,
            ResizesShape = autofit?.Name.LocalName == "spAutoFit",
            FontScale = own.Share("fontScale") ?? 1,
            SpacingReduction = own.Share("lnSpcReduction") ?? 0,
        };
    }

    private static double Inset(IReadOnlyList<XElement> chain, string name, double standard) =>
        chain.Nearest(name, XmlValues.Points) ?? standard;
}
