using System.Xml.Linq;

namespace PptBatch.OpenXml.Equations;

/// <summary>The elements of Office Math, with their children in the order of the schema.</summary>
internal static class Omml
{
    private static readonly XNamespace M = "http://schemas.openxmlformats.org/officeDocument/2006/math";

    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";

    public static XElement Element(string name, params object[] content) => new(M + name, content);

    public static XElement Value(string name, string value) => new(M + name, new XAttribute(M + "val", value));

    /// <summary>A run; <paramref name="style"/> is null for the usual italic letters.</summary>
    public static XElement Run(string text, MathStyle? style = null)
    {
        object[] properties = style switch
        {
            null => [],
            { IsText: true } => [Element("nor")],
            { Script: { } script } => [Value("scr", script), Value("sty", style.Weight)],
            _ => [Value("sty", style.Weight)],
        };
        XElement latin = new(A + "latin", new XAttribute("typeface", "Cambria Math"));
        return Element(
            "r",
            properties.Length == 0 ? [] : new object[] { Element("rPr", properties) },
            new XElement(A + "rPr", latin),
            new XElement(M + "t", text.Trim() == text ? null : new XAttribute(XNamespace.Xml + "space", "preserve"), text));
    }

    public static XElement Fraction(object[] above, object[] below, bool bar = true) => Element(
        "f", bar ? [] : new object[] { Element("fPr", Value("type", "noBar")) }, Element("num", above), Element("den", below));

    public static XElement Root(object[]? degree, object[] content) => Element(
        "rad",
        degree is null ? new object[] { Element("radPr", Value("degHide", "1")) } : [],
        Element("deg", degree ?? []),
        Element("e", content));

    public static XElement Delimited(string open, string close, params object[] content) => Element(
        "d", Element("dPr", Value("begChr", open), Value("endChr", close)), Element("e", content));

    public static XElement Scripts(object[] content, object[]? below, object[]? above) => (below, above) switch
    {
        ({ }, { }) => Element("sSubSup", Element("e", content), Element("sub", below), Element("sup", above)),
        ({ }, null) => Element("sSub", Element("e", content), Element("sub", below)),
        _ => Element("sSup", Element("e", content), Element("sup", above ?? [])),
    };

    public static XElement Limits(object[] content, object[]? below, object[]? above)
    {
        XElement inner = below is null
            ? Element("e", content)
            : Element("e", Element("limLow", Element("e", content), Element("lim", below)));
        return above is null ? inner.Elements().Single() : Element("limUpp", inner, Element("lim", above));
    }

    public static XElement BigOperator(string symbol, bool limitsAside, object[]? below, object[]? above, object[] content) => Element(
        "nary",
        Element(
            "naryPr",
            Value("chr", symbol),
            Value("limLoc", limitsAside ? "subSup" : "undOvr"),
            Value("subHide", below is null ? "1" : "0"),
            Value("supHide", above is null ? "1" : "0")),
        Element("sub", below ?? []),
        Element("sup", above ?? []),
        Element("e", content));

    public static XElement Accent(string mark, object[] content) =>
        Element("acc", Element("accPr", Value("chr", mark)), Element("e", content));

    public static XElement Bar(bool over, object[] content) =>
        Element("bar", Element("barPr", Value("pos", over ? "top" : "bot")), Element("e", content));

    public static XElement Brace(bool over, object[] content) => Element(
        "groupChr",
        Element(
            "groupChrPr",
            Value("chr", over ? "\u23DE" : "\u23DF"),
            Value("pos", over ? "top" : "bot"),
            Value("vertJc", over ? "bot" : "top")),
        Element("e", content));

    public static XElement Function(XElement name, object[] content) => Element("func", Element("fName", name), Element("e", content));

    public static XElement Matrix(IReadOnlyList<List<object[]>> rows, string alignment)
    {
        int columns = rows.Max(row => row.Count);
        return Element(
            "m",
            Element("mPr", Element("mcs", Element("mc", Element("mcPr", Value("count", $"{columns}"), Value("mcJc", alignment))))),
            rows.Select(row => Element("mr", [.. Enumerable.Range(0, columns).Select(i => Element("e", i < row.Count ? row[i] : []))])));
    }

    public static XElement Equations(IReadOnlyList<List<object[]>> rows) => Element(
        "eqArr", [.. rows.Select(row => Element("e", [.. row.SelectMany((cell, i) => i == 0 ? cell : [Run("&"), .. cell])]))]);
}

/// <summary>A face of letters: upright (<c>p</c>), bold (<c>b</c>), and a script such as <c>double-struck</c>.</summary>
internal sealed record MathStyle(string Weight, string? Script = null, bool IsText = false)
{
    public static MathStyle Upright { get; } = new("p");
}
