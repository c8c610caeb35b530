namespace PptBatch.MergeProof.Generating;

/// <summary>The XML of shapes.</summary>
internal static class ShapeXml
{
    public const string Tree =
        "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/>"
            + "<a:ext cx=\"0\" cy=\"0\"/>"
        + "<a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>";

    public static string Frame(long x, long y, long width, long height) =>
        $"<a:xfrm><a:off x=\"{x}\" y=\"{y}\"/><a:ext cx=\"{width}\" cy=\"{height}\"/></a:xfrm>";

    public static string Placeholder(int id, string type, string paragraphs, string frame = "") =>
        $"<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{type} {id}\"/><p:cNvSpPr/><p:nvPr>"
            + $"<p:ph {(type == "body" ? "idx=\"1\"" : $"type=\"{type}\"")}/></p:nvPr></p:nvSpPr>"
        + $"<p:spPr>{frame}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>{paragraphs}</p:txBody></p:sp>";

    public static string TextBox(int id, string frame, string paragraphs, string names = "") =>
        $"<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"Text {id}\">{names}</p:cNvPr><p:cNvSpPr txBox=\"1\"/><p:nvPr/></p:nvSpPr>"
        + $"<p:spPr>{frame}<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap=\"square\"/>"
            + $"<a:lstStyle/>{paragraphs}</p:txBody></p:sp>";

    public static string Picture(int id, string frame, string blip, string properties = "", string names = "") =>
        $"<p:pic><p:nvPicPr><p:cNvPr id=\"{id}\" name=\"Picture "
            + $"{id}\">{names}</p:cNvPr><p:cNvPicPr/><p:nvPr>{properties}</p:nvPr></p:nvPicPr>"
        + $"<p:blipFill>{blip}<a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>{frame}<a:prstGeom prst=\"rect\"><a:avLst/>"
            + $"</a:prstGeom></p:spPr></p:pic>";

    public static string GraphicFrame(int id, string frame, string uri, string content) =>
        $"<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"{id}\" name=\"Frame "
            + $"{id}\"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>"
        + frame.Replace("a:xfrm", "p:xfrm", StringComparison.Ordinal)
        + $"<a:graphic><a:graphicData uri=\"{uri}\">{content}</a:graphicData></a:graphic></p:graphicFrame>";

    public static string Text(string text, string run = "") =>
        $"<a:p><a:r><a:rPr lang=\"en-US\">{run}</a:rPr><a:t>{text}</a:t></a:r></a:p>";
}
