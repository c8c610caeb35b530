using System.Text.RegularExpressions;

namespace PptBatch.OpenXml.Tests.Merging;

public sealed class CommentTests
{
    private const string Main = "ppt/presentation.xml";
    private const string Types = "application/vnd.openxmlformats-officedocument.presentationml.";

    [Fact]
    public async Task Merge_OldComments_MoveToTheSharedAuthorAndCountOn()
    {
        Dictionary<string, string> merged = Merging.Parts(await Merging.MergeAsync(WithOldComment("Ada", 3).Zip(), WithOldComment("Eva",
            1).Zip(), WithOldComment("Ada", 3).Zip()));

        Assert.Equal(["Ada id=0 last=6", "Eva id=1 last=1"], Regex.Matches(merged["ppt/commentAuthors.xml"],
            "id=\"([0-9]+)\" name=\"(\\w+)\" initials=\"X\" lastIdx=\"([0-9]+)\"")
            .Select(match => $"{match.Groups[2].Value} id={match.Groups[1].Value} last={match.Groups[3].Value}"));
        Assert.Contains("authorId=\"0\" idx=\"3\"", merged["ppt/comments/comment1.xml"], StringComparison.Ordinal);
        Assert.Contains("authorId=\"1\" idx=\"1\"", merged["ppt/comments/comment2.xml"], StringComparison.Ordinal);
        Assert.Contains("authorId=\"0\" idx=\"6\"", merged["ppt/comments/comment3.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merge_Threads_NameTheirSlidesAndKeepTheirAuthors()
    {
        SmallDeck deck = new SmallDeck()
            .Add("ppt/authors.xml", "application/vnd.ms-powerpoint.authors+xml",
                "<p188:authorLst xmlns:p188=\"http://schemas.microsoft.com/office/powerpoint/2018/8/main\">"
                + "<p188:author id=\"{A}\" name=\"Ada\"/></p188:authorLst>")
            .Link(Main, "authors", "http://schemas.microsoft.com/office/2018/10/relationships/authors", "authors.xml")
            .Add("ppt/comments/modern1.xml", "application/vnd.ms-powerpoint.comments+xml",
                "<cmLst><cm authorId=\"{A}\"><sldMk cId=\"5\" sldId=\"256\"/></cm></cmLst>")
            .Link("ppt/slides/slide1.xml", "thread", "http://schemas.microsoft.com/office/2018/10/relationships/comments",
                "../comments/modern1.xml");

        Dictionary<string, string> merged = Merging.Parts(await Merging.MergeAsync(deck.Zip(), deck.Zip()));

        Assert.Single(Regex.Matches(merged["ppt/authors.xml"], "<p188:author "));
        Assert.Contains(
            "<cm authorId=\"{A}\"><sldMk cId=\"5\" sldId=\"257\" />", merged["ppt/comments/modern2.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merge_SmallerSlides_MovesCommentsAndGuidesWithThem()
    {
        SmallDeck low = WithOldComment("Ada", 1).Replace(Main, "cx=\"12192000\" cy=\"6858000\"", "cx=\"6096000\" cy=\"1714500\"")
            .Replace("ppt/comments/comment1.xml", "idx=\"1\"/>", "idx=\"1\"><p:pos x=\"100\" y=\"100\"/></p:cm>")
            .Add("ppt/comments/modern1.xml", "application/vnd.ms-powerpoint.comments+xml",
                "<cmLst><cm><sldMkLst/><pos x=\"1000\" y=\"1000\"/></cm><cm><deMkLst/><pos x=\"1000\" y=\"1000\"/></cm></cmLst>")
            .Link("ppt/slides/slide1.xml", "thread", "http://schemas.microsoft.com/office/2018/10/relationships/comments",
                "../comments/modern1.xml")
            .Replace("ppt/slides/slide1.xml", "</p:cSld>",
                "</p:cSld><p:extLst><p:ext><p15:sldGuideLst xmlns:p15=\"http://schemas.microsoft.com/office/powerpoint/2012/main\">"
                + "<p15:guide orient=\"horz\" pos=\"540\"/><p15:guide pos=\"1920\"/></p15:sldGuideLst></p:ext></p:extLst>");

        Dictionary<string, string> merged = Merging.Parts(await Merging.MergeAsync(new SmallDeck().Zip(), low.Zip()));

        // Twice as large, with 1714500 EMU, which are 1080 master units, above it.
        Assert.Contains("<p:pos x=\"200\" y=\"1280\" />", merged["ppt/comments/comment1.xml"], StringComparison.Ordinal);
        Assert.Contains("<sldMkLst /><pos x=\"2000\" y=\"1716500\" />", merged["ppt/comments/modern1.xml"], StringComparison.Ordinal);
        Assert.Contains("<deMkLst /><pos x=\"2000\" y=\"2000\" />", merged["ppt/comments/modern1.xml"], StringComparison.Ordinal);
        Assert.Contains("<p15:guide orient=\"horz\" pos=\"2160\" /><p15:guide pos=\"3840\" />", merged["ppt/slides/slide2.xml"],
            StringComparison.Ordinal);
    }

    private static SmallDeck WithOldComment(string author, int number) => new SmallDeck()
        .Add("ppt/commentAuthors.xml", Types + "commentAuthors+xml",
            "<p:cmAuthorLst xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\">"
            + $"<p:cmAuthor id=\"9\" name=\"{author}\" initials=\"X\" lastIdx=\"{number}\" clrIdx=\"0\"/></p:cmAuthorLst>")
        .Link(Main, "authors", "commentAuthors", "commentAuthors.xml")
        .Add("ppt/comments/comment1.xml", Types + "comments+xml",
            $"<p:cmLst xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"><p:cm authorId=\"9\" "
                + $"idx=\"{number}\"/></p:cmLst>")
        .Link("ppt/slides/slide1.xml", "comments", "comments", "../comments/comment1.xml");
}
