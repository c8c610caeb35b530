using System.Text;
using static PptBatch.MergeProof.Generating.DeckParts;

namespace PptBatch.MergeProof.Generating;

/// <summary>Draws the content of one slide.</summary>
internal sealed class RandomSlide(DeckParts parts, Random random, DeckPlan plan, int number)
{
    private readonly StringBuilder _shapes = new();
    private readonly List<(string Id, string Kind, string Target)> _links = [];
    private int _shape = 1;
    private string _after = "";
    private string _extensions = "";

    public MadePart Add(string layout, IReadOnlyList<string> slides)
    {
        Link("slideLayout", layout);
        Title();
        List<Action> contents =
        [
            TextBox, Picture, VectorPicture, Table, Chart, Film, Link, () =>
                Jump(slides), Group, Ink, Sound, Custom, Embedded, Comments, Thread, Transition, Animation, Number,
        ];
        foreach (int _ in Enumerable.Range(0, random.Next(1, 6)))
        {
            Action draw = contents[random.Next(contents.Count)];
            contents.Remove(draw);
            draw();
        }

        string hidden = number > 1 && random.Next(6) == 0 ? " show=\"0\"" : "";
        string extensions = _extensions.Length == 0 ? "" : $"<p:extLst>{_extensions}</p:extLst>";
        MadePart slide = parts.Xml(slides[number - 1], Presentation + "slide+xml",
            $"<p:sld {{NS}}{hidden}><p:cSld><p:spTree>{ShapeXml.Tree}{_shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/>"
                + $"</p:clrMapOvr>{_after}{extensions}</p:sld>");
        _links.ForEach(link => slide.Link(link.Id, link.Kind, link.Target));
        return slide;
    }

    public string Link(string kind, string target)
    {
        string id = (_links.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        _links.Add((id, kind, target));
        return "@" + id;
    }

    private string Frame() => ShapeXml.Frame(
        random.Next(0, 5) * plan.Width / 10, (2 + random.Next(0, 4)) * plan.Height / 10, plan.Width * 3 / 10, plan.Height * 3 / 10);

    private void Title() => _shapes.Append(ShapeXml.Placeholder(++_shape, "title", ShapeXml.Text($"{plan.Word} slide {number}")));

    private void TextBox() => _shapes.Append(ShapeXml.TextBox(++_shape, Frame(), ShapeXml.Text("Sized by what it inherits")
        + ShapeXml.Text("Bold", "<a:solidFill><a:schemeClr val=\"accent1\"/></a:solidFill>")));

    private void Picture() => _shapes.Append(ShapeXml.Picture(++_shape, Frame(),
        $"<a:blip r:embed=\"{Link("image", plan.Picture(parts, random.Next(3)))}\"/>"));

    private void VectorPicture()
    {
        string svg = parts.All.ContainsKey("/ppt/media/drawing.svg") ? "/ppt/media/drawing.svg" : parts.Add("/ppt/media/drawing.svg",
            "image/svg+xml", Encoding.UTF8.GetBytes(
            "<?xml version=\"1.0\"?><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">"
            + "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"><rect width=\"10\" height=\"10\" fill=\"teal\"/>"
                + "</svg>")).Name;
        string extension = "<a:extLst><a:ext uri=\"{96DAC541-7B7A-43D3-8B79-37D633B846F1}\">"
            + "<asvg:svgBlip xmlns:asvg=\"http://schemas.microsoft.com/office/drawing/2016/SVG/main\" "
            + $"r:embed=\"{Link("image", svg)}\"/></a:ext></a:extLst>";
        _shapes.Append(
            ShapeXml.Picture(++_shape, Frame(), $"<a:blip r:embed=\"{Link("image", plan.Picture(parts, 0))}\">{extension}</a:blip>"));
    }

    private void Table()
    {
        string cell =
            "<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang=\"en-US\"/><a:t>cell</a:t></a:r></a:p></a:txBody></a:tc>";
        _shapes.Append(ShapeXml.GraphicFrame(++_shape, Frame(), "http://schemas.openxmlformats.org/drawingml/2006/table",
            $"<a:tbl><a:tblPr firstRow=\"1\" bandRow=\"1\"><a:tableStyleId>{plan.TableStyle}</a:tableStyleId></a:tblPr><a:tblGrid>"
                + $"<a:gridCol w=\"1200000\"/><a:gridCol w=\"1200000\"/></a:tblGrid>"
            + $"<a:tr h=\"400000\">{cell}{cell}</a:tr><a:tr h=\"400000\">{cell}{cell}</a:tr></a:tbl>"));
    }

    private void Chart()
    {
        string chart = ChartParts.Add(parts, number, random.Next(2, 9));
        _shapes.Append(ShapeXml.GraphicFrame(++_shape, Frame(), "http://schemas.openxmlformats.org/drawingml/2006/chart",
            $"<c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" r:id=\"{Link("chart", chart)}\"/>"));
    }

    private void Film() => Media("video", "mp4", "video/mp4", "videoFile");

    private void Sound() => Media("audio", "wav", "audio/wav", "audioFile");

    private void Media(string kind, string extension, string type, string element)
    {
        string name = $"/ppt/media/media{number}.{extension}";
        parts.Add(name, type, [.. Enumerable.Range(0, 100).Select(at => (byte)(at * number))]);
        string properties =
            $"<a:{element} r:link=\"{Link(kind, name)}\"/><p:extLst><p:ext uri=\"{{DAA4B4D4-6D71-4841-9C94-3DE7FCFB9230}}\">"
            + $"<p14:media xmlns:p14=\"http://schemas.microsoft.com/office/powerpoint/2010/main\" "
                + $"r:embed=\"{Link("http://schemas.microsoft.com/office/2007/relationships/media", name)}\"/></p:ext></p:extLst>";
        _shapes.Append(ShapeXml.Picture(++_shape, Frame(), $"<a:blip r:embed=\"{Link("image", plan.Picture(parts, 1))}\"/>", properties,
            "<a:hlinkClick r:id=\"\" action=\"ppaction://media\"/>"));
    }

    private void Link() => _shapes.Append(ShapeXml.TextBox(++_shape, Frame(), ShapeXml.Text("web",
        $"<a:hlinkClick r:id=\"{Link("hyperlink", "https://example.org/?a=1&b=2")}\"/>")
        + ShapeXml.Text("beside", $"<a:hlinkClick r:id=\"{Link("hyperlink", "other.docx")}\"/>")));

    private void Jump(IReadOnlyList<string> slides) => _shapes.Append(ShapeXml.TextBox(++_shape, Frame(), ShapeXml.Text("jump"),
        $"<a:hlinkClick r:id=\"{Link("slide", slides[random.Next(slides.Count)])}\" action=\"ppaction://hlinksldjump\"/>"));

    private void Group()
    {
        int group = ++_shape;
        string child = ShapeXml.TextBox(++_shape, ShapeXml.Frame(0, 0, 1000000, 500000), ShapeXml.Text("grouped"));
        _shapes.Append($"<p:grpSp><p:nvGrpSpPr><p:cNvPr id=\"{group}\" name=\"Group\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>"
            + $"<a:xfrm><a:off x=\"{plan.Width / 3}\" y=\"{plan.Height / 3}\"/>"
            + $"<a:ext cx=\"2000000\" cy=\"1000000\"/><a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"1000000\" cy=\"500000\"/></a:xfrm>"
                + $"</p:grpSpPr>{child}</p:grpSp>");
    }

    private void Ink() => _shapes.Append("<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
        + "<mc:Choice xmlns:p14=\"http://schemas.microsoft.com/office/powerpoint/2010/main\" Requires=\"p14\">"
        + $"<p:contentPart p14:bwMode=\"auto\" r:id=\"{Link("customXml", InkPart())}\"><p14:nvContentPartPr>"
            + $"<p14:cNvPr id=\"{++_shape}\" name=\"Ink\"/><p14:cNvContentPartPr/><p14:nvPr/></p14:nvContentPartPr>"
        + $"<p14:xfrm><a:off x=\"900000\" y=\"900000\"/><a:ext cx=\"500000\" "
            + "cy=\"500000\"/></p14:xfrm></p:contentPart></mc:Choice><mc:Fallback>"
        + ShapeXml.Picture(_shape, ShapeXml.Frame(900000, 900000, 500000, 500000),
            $"<a:blip r:embed=\"{Link("image", plan.Picture(parts, 2))}\"/>") + "</mc:Fallback></mc:AlternateContent>");

    private string InkPart() => parts.Xml($"/ppt/ink/ink{number}.xml", "application/inkml+xml",
        "<inkml:ink xmlns:inkml=\"http://www.w3.org/2003/InkML\"><inkml:trace>0 0, 10 10</inkml:trace></inkml:ink>").Name;

    private void Custom() => _extensions += "<p:ext uri=\"{A1B2C3D4-0000-0000-0000-0000000000AA}\">"
        + "<x:mark xmlns:x=\"urn:mark\" xmlns:rr=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + $"rr:id=\"{Link("urn:somebody:kind", parts.Xml($"/ppt/somebody/data{number}.xml", "application/xml", $"<data>{number}</data>").Name)}\"/></p:ext>";

    private void Embedded()
    {
        string file =
            parts.Add($"/ppt/embeddings/object{number}.bin", "application/vnd.openxmlformats-officedocument.oleObject", [0xD0, 0xCF,
            (byte)number]).Name;
        string picture = ShapeXml.Picture(0, ShapeXml.Frame(700000, 2500000, 1500000, 900000),
            $"<a:blip r:embed=\"{Link("image", plan.Picture(parts, 1))}\"/>");
        _shapes.Append(ShapeXml.GraphicFrame(++_shape, ShapeXml.Frame(700000, 2500000, 1500000, 900000),
            "http://schemas.openxmlformats.org/presentationml/2006/ole",
            $"<p:oleObj name=\"Package\" r:id=\"{Link("oleObject", file)}\" imgW=\"100\" imgH=\"100\" "
                + $"progId=\"Package\"><p:embed/>{picture}"
                + $"</p:oleObj>"));
    }

    private void Comments() => Link("comments", parts.Xml($"/ppt/comments/comment{number}.xml", Presentation + "comments+xml",
        $"<p:cmLst {{NS}}><p:cm authorId=\"{plan.Author}\" dt=\"2020-01-01T00:00:00.000\" idx=\"{number}\"><p:pos x=\"10\" y=\"10\"/>"
            + $"<p:text>remark {number}</p:text></p:cm></p:cmLst>").Name);

    private void Thread() => Link("http://schemas.microsoft.com/office/2018/10/relationships/comments", parts.Xml(
        $"/ppt/comments/modernComment_{number}.xml", "application/vnd.ms-powerpoint.comments+xml",
        "<p188:cmLst xmlns:p188=\"http://schemas.microsoft.com/office/powerpoint/2018/8/main\" "
            + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"" + Office.TrimEnd('/') + "\">"
        + $"<p188:cm id=\"{{00000000-0000-0000-0000-00000000000{number}}}\" authorId=\"{plan.ThreadAuthor}\" "
            + "created=\"2024-01-01T00:00:00.000\"><pc:sldMkLst "
                + "xmlns:pc=\"http://schemas.microsoft.com/office/powerpoint/2013/main/command\">"
        + $"<pc:docMk/><pc:sldMk cId=\"1\" "
            + $"sldId=\"{255 + number}\"/></pc:sldMkLst><p188:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:t>thread"
            + $"</a:t></a:r></a:p></p188:txBody></p188:cm></p188:cmLst>").Name);

    private void Transition() => _after = "<p:transition spd=\"slow\"><p:fade/></p:transition>" + _after;

    private void Animation()
    {
        int target = _shape;
        _after += "<p:timing><p:tnLst><p:par><p:cTn id=\"1\" dur=\"indefinite\" restart=\"never\" nodeType=\"tmRoot\"><p:childTnLst>"
            + "<p:seq concurrent=\"1\" nextAc=\"seek\"><p:cTn id=\"2\" dur=\"indefinite\" nodeType=\"mainSeq\">"
            + "<p:childTnLst><p:par><p:cTn id=\"3\" fill=\"hold\"><p:stCondLst><p:cond delay=\"indefinite\"/></p:stCondLst><p:childTnLst>"
                + "<p:set><p:cBhvr><p:cTn id=\"4\" dur=\"1\" fill=\"hold\"/>"
            + $"<p:tgtEl><p:spTgt spid=\"{target}\"/></p:tgtEl><p:attrNameLst><p:attrName>style.visibility</p:attrName></p:attrNameLst>"
                + $"</p:cBhvr><p:to><p:strVal val=\"visible\"/></p:to></p:set>"
            + "</p:childTnLst></p:cTn></p:par></p:childTnLst></p:cTn></p:seq></p:childTnLst></p:cTn></p:par></p:tnLst></p:timing>";
    }

    private void Number() => _shapes.Append(ShapeXml.TextBox(++_shape, ShapeXml.Frame(plan.Width * 9 / 10, plan.Height * 9 / 10,
        plan.Width / 12, plan.Height / 12),
        "<a:p><a:fld id=\"{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}\" type=\"slidenum\"><a:rPr lang=\"en-US\" "
            + "sz=\"1000\"/><a:t>‹#›</a:t></a:fld>"
            + "</a:p>"));
}
