using System.IO.Compression;
using System.Text;
using CsCheck;

namespace PptBatch.OpenXml.Tests.Checking;

/// <summary>Whatever the bytes are, the checker answers with findings.</summary>
public sealed class HostileDeckTests
{
    private const int HeaderBytesBeforeName = 46;
    private const int ChecksumAt = 16;

    [Theory]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("not a zip at all")]
    [InlineData("PK\u0003\u0004 and then nothing")]
    public void Validate_NoArchive_IsOneFinding(string content)
    {
        DeckReport report = new DeckValidator().Validate(new MemoryStream(Encoding.Latin1.GetBytes(content)));
        Assert.Equal(["PB6001"], report.Findings.Select(finding => finding.Rule));
    }

    [Fact]
    public void Validate_CompoundFile_SaysPassword()
    {
        DeckReport report = new DeckValidator().Validate(new MemoryStream([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]));
        Assert.Contains("password", Assert.Single(report.Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_ZipWithoutPresentation_IsFound() =>
        Assert.Contains(new TinyDeck().Remove("_rels/.rels").Check().Findings, finding => finding.Rule == "PB6001");

    [Fact]
    public void Validate_TruncatedDeck_IsFound()
    {
        byte[] bytes = new TinyDeck().ToStream().ToArray();
        Assert.Equal("PB6001", Assert.Single(new DeckValidator().Validate(new MemoryStream(bytes[..(bytes.Length / 2)])).Findings).Rule);
    }

    [Theory]
    [InlineData("ppt/slides/slide1.xml")]
    [InlineData("PPT/slides/SLIDE1.xml")]
    public void Validate_NameTwice_IsFound(string name) =>
        Assert.Contains(new TinyDeck().Add(name, "<x/>").Check().Findings, finding => finding.Rule == "PB6002");

    [Theory]
    [InlineData("<p:sld", "<!DOCTYPE x [<!ENTITY a \"b\">]><p:sld")]
    [InlineData("</p:sld>", "")]
    [InlineData("Filter rows", "Filter \u0001 rows")]
    public void Validate_BadXml_IsFound(string old, string replacement) =>
        Assert.Contains(new TinyDeck().ChangeSlide(old, replacement).Check().Findings, finding =>
            finding is { Rule: "PB6003", Part: "/ppt/slides/slide1.xml" });

    // A tree holds each against all before it: these took minutes.
    [Fact]
    public void Validate_ManyAttributes_IsFound()
    {
        string many = "<p:sp " + string.Concat(Enumerable.Range(1, 300_000).Select(number => $"a{number}='' ")) + "/>";
        Assert.Contains(new TinyDeck().ChangeSlide("</p:spTree>", many + "</p:spTree>").Check().Findings, finding =>
            finding.Rule == "PB6003" && finding.Message.Contains("300000 attributes", StringComparison.Ordinal));
    }

    [Fact]
    public void Validate_DeepXml_IsFound()
    {
        string deep = string.Concat(Enumerable.Repeat("<p:grpSp>", 100_000)) + string.Concat(Enumerable.Repeat("</p:grpSp>", 100_000));
        Assert.Contains(new TinyDeck().ChangeSlide("</p:spTree>", deep + "</p:spTree>").Check().Findings, finding =>
            finding.Rule == "PB6003");
    }

    [Fact]
    public void Validate_PartThatInflatesBeyondTheLimit_IsFound()
    {
        DeckReport report = new TinyDeck().ChangeSlide("Filter rows", new string('x', 3_000_000))
            .Check(new DeckValidatorOptions { MaxPartBytes = 1_000_000 });
        Assert.Contains(report.Findings, finding => finding is { Rule: "PB6001", Part: "/ppt/slides/slide1.xml" });
    }

    [Fact]
    public void Validate_EntryWhoseBytesAreNotWhatTheDirectoryStates_IsFound()
    {
        byte[] deck = new TinyDeck().ToStream().ToArray();
        int name = deck.AsSpan().LastIndexOf("ppt/slides/slide1.xml"u8); // the directory is behind the entries
        deck[name - HeaderBytesBeforeName + ChecksumAt] ^= 1;
        DeckReport report = new DeckValidator().Validate(new MemoryStream(deck));
        Assert.Contains(report.Findings, finding => finding is { Rule: "PB6001", Part: "/ppt/slides/slide1.xml" });
    }

    [Fact]
    public void Validate_NameThatPointsOutsideThePackage_IsOneFindingThatNamesIt()
    {
        DeckFinding finding = Assert.Single(new TinyDeck().Add("../evil.xml", "<x/>").Check().Findings);
        Assert.Equal(("PB6001", "../evil.xml"), (finding.Rule, finding.Part));
    }

    [Fact]
    public void Validate_TooManyEntries_IsFound() =>
        Assert.Equal("PB6001", Assert.Single(new TinyDeck().Check(new DeckValidatorOptions { MaxEntries = 5 }).Findings).Rule);

    [Fact]
    public void Validate_ManyFindings_AreCounted()
    {
        TinyDeck deck = new();
        for (int index = 0; index < 30; index++)
        {
            deck.Add($"ppt/media/orphan{index}.png", "x");
        }

        DeckReport report = deck.Check(new DeckValidatorOptions { MaxFindingsPerRule = 10 });
        Assert.Equal(11, report.Findings.Count);
        Assert.Contains("20 more", report.Findings[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_StreamThatCannotSeek_IsRead()
    {
        using MemoryStream zipped = new();
        using (GZipStream zip = new(zipped, CompressionMode.Compress, leaveOpen: true))
        {
            new TinyDeck().ToStream().CopyTo(zip);
        }

        zipped.Position = 0;
        using GZipStream deck = new(zipped, CompressionMode.Decompress);
        Assert.Equal(2, new DeckValidator().Validate(deck).SlideCount);
    }

    [Fact]
    public void Validate_AnyChangeOfAnyPart_EndsInFindingsThatSayWhere()
    {
        string[] parts =
        [
            "ppt/slides/slide1.xml", "ppt/slides/slide2.xml", "ppt/presentation.xml", "ppt/theme/theme1.xml", "ppt/charts/chart1.xml",
            "ppt/slideMasters/slideMaster1.xml", "ppt/slides/_rels/slide1.xml.rels", "[Content_Types].xml",
        ];
        string[] values = ["", "x", "-1", "0", "99999999999999999999", "NaN", "1e308", "-2147483648", "rId1", "../../../x", "phClr",
            "accent1"];
        Gen.Select(Gen.Int[0, parts.Length - 1], Gen.Int[0, 400], Gen.Int[0, values.Length - 1], Gen.Bool).Sample(
            (part, place, value, drop) =>
            {
                DeckReport report = new TinyDeck().Mutate(parts[part], place, values[value], drop).Check();
                Assert.InRange(report.SlideCount, 0, 2);
                Assert.All(report.Findings, finding => Assert.Matches("^PB6[01][0-9]{2}$", finding.Rule));
                Assert.All(report.Findings, finding => Assert.False(string.IsNullOrWhiteSpace(finding.Part + finding.Message)));
            },
            iter: 500);
    }
}
