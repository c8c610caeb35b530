using System.IO.Compression;
using System.Text;
using PptBatch.OpenXml.Templates;
using PptBatch.OpenXml.Tests.Writing;

namespace PptBatch.OpenXml.Tests.Templates;

public sealed class HostileTemplateTests
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    public static TheoryData<string> Broken => new(Cases.Keys);

    private static Dictionary<string, (Func<byte[]> Template, string Code)> Cases { get; } = new()
    {
        ["empty"] = (() => [], "PB4001"),
        ["no zip"] = (() => Encoding.UTF8.GetBytes("this is no presentation, whatever its name says"), "PB4001"),
        ["protected by a password"] = (() => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512]], "PB4002"),
        ["another zip"] = (() => Zip(("readme.txt", "hello")), "PB4008"),
        ["cut off"] = (() => new TemplateFixture { Layouts = TemplateFixture.Usual() }.Bytes()[..2000], "PB4001"),
        ["no master"] = (() => new TemplateFixture { Masters = 0, Layouts = TemplateFixture.Usual() }.Bytes(), "PB3101"),
        ["no layouts"] = (() => new TemplateFixture().Bytes(), "PB3101"),
        ["a layout is missing"] = (() => Without("ppt/slideLayouts/slideLayout2.xml"), "PB4006"),
        ["the theme is missing"] = (() => Without("ppt/theme/theme1.xml"), "PB4006"),
        ["the theme has no colours"] =
            (() => With("ppt/theme/theme1.xml", "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"/>"), "PB3101"),
        ["a DTD"] = (() => With(
            "ppt/slideMasters/slideMaster1.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><p:sldMaster xmlns:p=\"x\">&a;</p:sldMaster>"), "PB4007"),
        ["not well formed"] = (() => With("ppt/slideLayouts/slideLayout1.xml", "<p:sldLayout"), "PB4007"),
        ["slides of no size"] =
            (() => new TemplateFixture { Width = 12700, Height = 12700, Layouts = TemplateFixture.Usual() }.Bytes(), "PB3101"),
        ["a bomb"] = (() => With("ppt/slideLayouts/slideLayout1.xml", new string(' ', 40 << 20)), "PB4003"),
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task CheckAsync_Broken_IsOneErrorThatNamesTheFile(string name)
    {
        (Func<byte[]> template, string code) = Cases[name];

        TemplateReport report = await TemplateChecker.CheckAsync(new MemoryStream(template()), "customer.potx");

        Diagnostic error = Assert.Single(report.Findings);
        Assert.Equal((code, false), (error.Code, report.IsUsable));
        Assert.StartsWith("customer.potx", error.Place, StringComparison.Ordinal);
        Assert.False(string.IsNullOrEmpty(error.Fix));
    }

    [Fact]
    public async Task Render_ActiveContent_IsLeftOutAndSaid()
    {
        string shapes = TemplateFixture.TitleAndContent().Shapes
            + "<p:sp><p:nvSpPr><p:cNvPr id=\"70\" name=\"Button\"><a:hlinkClick r:id=\"rId2\" "
                + "action=\"ppaction://program\"/></p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/></p:sp>"
            + "<p:pic><p:nvPicPr><p:cNvPr id=\"71\" name=\"Tracker\"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip "
                + "r:link=\"rId3\"/></p:blipFill><p:spPr/></p:pic>"
            + "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"72\" "
                + "name=\"Ole\"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"1\" "
                    + "cy=\"1\"/></p:xfrm>"
            + "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/presentationml/2006/ole\"><p:oleObj r:id=\"rId4\" "
                + "progId=\"Package\"><p:embed/></p:oleObj></a:graphicData></a:graphic></p:graphicFrame>";
        TemplateFixture fixture = new() { Layouts = [("obj", "Active", shapes)] };
        fixture.Parts["ppt/slideLayouts/_rels/slideLayout1.xml.rels"] = TemplateFixture.Relationships(
            (Office + "slideMaster", "../slideMasters/slideMaster1.xml"), (Office + "hyperlink", "file:///c://windows"),
            (Office + "image", "http://169.254.169.254/x.png"), (Office + "oleObject", "../embeddings/object.bin"),
            (Office + "control", "../activeX/activeX1.xml"));
        fixture.Parts["ppt/embeddings/object.bin"] = "MZ";
        fixture.Parts["ppt/activeX/activeX1.xml"] = "<x/>";
        fixture.Parts["ppt/vbaProject.bin"] = "MZ";
        fixture.Parts["customUI/customUI.xml"] = "<x/>";
        fixture.Parts["_rels/.rels"] = TemplateFixture.Relationships(
            (Office + "officeDocument", "ppt/presentation.xml"),
            ("http://schemas.microsoft.com/office/2006/relationships/ui/extensibility", "customUI/customUI.xml"));
        fixture.Parts["ppt/_rels/presentation.xml.rels"] = TemplateFixture.Relationships(
            (Office + "slideMaster", "slideMasters/slideMaster1.xml"),
            ("http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"));

        (TemplateDesign made, TemplateDeck deck) = await TemplateDeck.AssertGoodAsync(fixture.Bytes());

        string all = string.Join('\n', PackageText.Names(deck.Bytes));
        Assert.DoesNotContain("vba", all, StringComparison.Ordinal);
        Assert.DoesNotContain("activeX", all, StringComparison.Ordinal);
        Assert.DoesNotContain("object", all, StringComparison.Ordinal);
        Assert.DoesNotContain("customUI", all, StringComparison.Ordinal);
        string layout = PackageText.Of(deck.Bytes, "ppt/slideLayouts/slideLayout1.xml")
            + PackageText.Of(deck.Bytes, "ppt/slideLayouts/_rels/slideLayout1.xml.rels");
        Assert.DoesNotContain("169.254", layout, StringComparison.Ordinal);
        Assert.DoesNotContain("ppaction", layout, StringComparison.Ordinal);
        Assert.DoesNotContain("Tracker", layout, StringComparison.Ordinal);
        string[] said = [.. made.Design.Findings.Where(finding => finding.Code == "PB3105").Select(finding => finding.Message)];
        Assert.Contains(said, message => message.Contains("macros", StringComparison.Ordinal));
        Assert.Contains(said, message => message.Contains("ActiveX", StringComparison.Ordinal));
        Assert.Contains(said, message => message.Contains("embedded object", StringComparison.Ordinal));
        Assert.Contains(said, message => message.Contains("link out of the file", StringComparison.Ordinal));
        Assert.Contains(said, message => message.Contains("ribbon", StringComparison.Ordinal));
    }

    private static byte[] With(string part, string content)
    {
        TemplateFixture fixture = new() { Layouts = TemplateFixture.Usual() };
        fixture.Parts[part] = content;
        return fixture.Bytes();
    }

    private static byte[] Without(string part)
    {
        using MemoryStream stream = new();
        stream.Write(new TemplateFixture { Layouts = TemplateFixture.Usual() }.Bytes());
        using (ZipArchive zip = new(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(part)!.Delete();
        }

        return stream.ToArray();
    }

    private static byte[] Zip(params (string Name, string Content)[] entries)
    {
        using MemoryStream stream = new();
        using (ZipArchive zip = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string content) in entries)
            {
                using Stream entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }
}
