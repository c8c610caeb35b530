using System.Text.RegularExpressions;
using PptBatch.OpenXml.Merging;

namespace PptBatch.OpenXml.Tests.Merging;

public sealed class OpenXmlDeckMergerTests
{
    [Fact]
    public async Task Merge_DecksOfOneTemplate_StoresMasterAndPictureOnce()
    {
        Dictionary<string, string> merged = Merging.Parts(await Merging.MergeAsync(new SmallDeck(2).Zip(), new SmallDeck(3).Zip()));

        Assert.Single(merged.Keys, name => name.StartsWith("ppt/slideMasters/slideMaster", StringComparison.Ordinal));
        Assert.Single(merged.Keys, name => name.StartsWith("ppt/slideLayouts/slideLayout", StringComparison.Ordinal));
        Assert.Single(merged.Keys, name => name.StartsWith("ppt/theme/", StringComparison.Ordinal));
        Assert.Single(merged.Keys, name => name.StartsWith("ppt/media/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Merge_DifferentPicturesOfOneName_KeepsBoth()
    {
        Dictionary<string, string> merged =
            Merging.Parts(await Merging.MergeAsync(new SmallDeck(1, "one").Zip(), new SmallDeck(1, "two").Zip()));

        Assert.Equal(
            ["one", "two"], merged.Where(part => part.Key.StartsWith("ppt/media/", StringComparison.Ordinal)).Select(part => part.Value));
        Assert.Contains("../media/image2.png", merged["ppt/slides/_rels/slide2.xml.rels"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merge_MastersThatDiffer_GetIdsOfOneSpace()
    {
        SmallDeck other = new();
        other.Parts["ppt/theme/theme1.xml"] = other.Parts["ppt/theme/theme1.xml"].Replace("Small", "Other", StringComparison.Ordinal);

        Dictionary<string, string> merged = Merging.Parts(await Merging.MergeAsync(new SmallDeck().Zip(), other.Zip()));

        IEnumerable<string> ids = merged.Where(
            part => part.Key is "ppt/presentation.xml" || part.Key.StartsWith("ppt/slideMasters/slide", StringComparison.Ordinal))
            .SelectMany(part => Regex.Matches(part.Value, "sld(?:Master|Layout)Id id=\"([0-9]+)\"")).Select(match => match.Groups[1].Value);
        Assert.Equal(["2147483648", "2147483649", "2147483650", "2147483651"], ids.Order());
    }

    [Fact]
    public async Task Merge_UseFirst_LeavesOneMaster()
    {
        SmallDeck other = new();
        other.Parts["ppt/theme/theme1.xml"] = other.Parts["ppt/theme/theme1.xml"].Replace("Small", "Other", StringComparison.Ordinal);

        Dictionary<string, string> merged = Merging.Parts(await Merging.MergeAsync(
            Merging.Request(new SmallDeck().Zip(), other.Zip()) with { Masters = MasterHandling.UseFirst }));

        Assert.Single(merged.Keys, name => name.StartsWith("ppt/slideMasters/slideMaster", StringComparison.Ordinal));
        Assert.Contains("slideLayout1.xml", merged["ppt/slides/_rels/slide2.xml.rels"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merge_UseFirst_KeepsTheFirstDecksSlidesByteForByte()
    {
        SmallDeck first = new(2), other = new();
        other.Parts["ppt/theme/theme1.xml"] = other.Parts["ppt/theme/theme1.xml"].Replace("Small", "Other", StringComparison.Ordinal);

        Dictionary<string, string> merged = Merging.Parts(await Merging.MergeAsync(
            Merging.Request(first.Zip(), other.Zip()) with { Masters = MasterHandling.UseFirst }));

        Assert.All(new[] { 1, 2 }, slide => Assert.Equal(
            first.Parts[$"ppt/slides/slide{slide}.xml"], merged[$"ppt/slides/slide{slide}.xml"]));
        Assert.Contains("<a:t>3</a:t>", merged["ppt/slides/slide3.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merge_NumberFields_RunOn()
    {
        Dictionary<string, string> merged = Merging.Parts(await Merging.MergeAsync(new SmallDeck(2).Zip(), new SmallDeck(2).Zip()));

        IEnumerable<string> numbers = Enumerable.Range(1, 4)
            .Select(slide => Regex.Match(merged[$"ppt/slides/slide{slide}.xml"], "<a:t>(.*?)</a:t>").Groups[1].Value);
        Assert.Equal(["1", "2", "3", "4"], numbers);
    }

    [Fact]
    public async Task Merge_PartsOutOfOrder_AreTakenByLesson()
    {
        MergeRequest request = Merging.Request(new SmallDeck(1, "second").Zip(), new SmallDeck(2, "first").Zip());
        request = request with { Parts = [request.Parts[0] with { Order = 7 }, request.Parts[1] with { Order = 1 }] };

        MergeResult result = await new OpenXmlDeckMerger().MergeAsync(request, new MemoryStream());

        Assert.Equal([2, 1], result.PartSlideCounts);
    }

    [Fact]
    public async Task Merge_InTwoSteps_GivesTheSamePartsAsInOne()
    {
        byte[] first = new SmallDeck(2, "a").Zip();
        byte[] second = new SmallDeck(1, "b").Zip();
        byte[] third = new SmallDeck(2, "a").Zip();

        Dictionary<string, string> stepwise = Merging.Parts(await Merging.MergeAsync(await Merging.MergeAsync(first, second), third));
        Dictionary<string, string> atOnce = Merging.Parts(await Merging.MergeAsync(first, second, third));

        Assert.Equal(Compared(atOnce), Compared(stepwise));
    }

    [Fact]
    public async Task Merge_Twice_GivesTheSameBytes()
    {
        byte[] deck = new SmallDeck(3).Zip();

        Assert.Equal(await Merging.MergeAsync(deck, deck), await Merging.MergeAsync(deck, deck));
    }

    [Fact]
    public async Task Merge_StreamsThatCannotSeek_GivesTheSameBytes()
    {
        byte[] deck = new SmallDeck(2).Zip();
        MergeRequest request = Merging.Request(deck, deck);
        MergeRequest forwardOnly = request with
        {
            Parts = [.. request.Parts.Select(
                part => part with { OpenAsync = _ => Task.FromResult<Stream>(new ForwardOnlyStream(new MemoryStream(deck))) })],
        };
        using MemoryStream written = new();

        await new OpenXmlDeckMerger().MergeAsync(forwardOnly, new ForwardOnlyStream(written));

        Assert.Equal(await Merging.MergeAsync(deck, deck), written.ToArray());
    }

    [Fact]
    public async Task Merge_OtherSlideSize_ScalesOrRefuses()
    {
        SmallDeck narrow = new();
        narrow.Parts["ppt/presentation.xml"] =
            narrow.Parts["ppt/presentation.xml"].Replace("cx=\"12192000\"", "cx=\"9144000\"", StringComparison.Ordinal);
        narrow.Parts["ppt/slides/slide1.xml"] = narrow.Parts["ppt/slides/slide1.xml"].Replace(
            "<p:sp>", "<p:sp><p:spPr><a:xfrm><a:off x=\"100\" y=\"200\"/><a:ext cx=\"300\" cy=\"400\"/></a:xfrm></p:spPr>",
            StringComparison.Ordinal);
        MergeRequest request = Merging.Request(new SmallDeck().Zip(), narrow.Zip());

        Dictionary<string, string> merged = Merging.Parts(await Merging.MergeAsync(request));
        PptBatchException refusal =
            await Assert.ThrowsAsync<PptBatchException>(() => Merging.MergeAsync(request with { Sizes = SizeHandling.Refuse }));

        Assert.Contains(
            "<a:off x=\"1524100\" y=\"200\" /><a:ext cx=\"300\" cy=\"400\" />", merged["ppt/slides/slide2.xml"], StringComparison.Ordinal);
        Assert.Equal("PB4011", refusal.Diagnostic.Code);
    }

    [Fact]
    public async Task Merge_TitleAndClock_AreInTheProperties()
    {
        Dictionary<string, string> merged =
            Merging.Parts(await Merging.MergeAsync(Merging.Request(new SmallDeck(2).Zip()) with { Title = "Course", Author = "Ada" }));

        Assert.Contains("<dc:title>Course</dc:title>", merged["docProps/core.xml"], StringComparison.Ordinal);
        Assert.Contains("2026-03-04T05:06:07Z", merged["docProps/core.xml"], StringComparison.Ordinal);
        Assert.Contains("<Slides>2</Slides>", merged["docProps/app.xml"], StringComparison.Ordinal);
    }

    // Slides, media and masters, whatever order the parts are stored in.
    private static IEnumerable<KeyValuePair<string, string>> Compared(Dictionary<string, string> parts) => parts
        .Where(part =>
            part.Key.StartsWith("ppt/slide", StringComparison.Ordinal) || part.Key.StartsWith("ppt/media", StringComparison.Ordinal))
        .OrderBy(part => part.Key, StringComparer.Ordinal);
}
