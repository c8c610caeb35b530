using PptBatch.OpenXml.Design;
using System.Buffers;
using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Writing;
using PptBatch.Testing;
using PptBatch.Testing.Decks;

namespace PptBatch.OpenXml.Tests.Writing;

public sealed class DeckWriterTests
{
    public static TheoryData<string> Themes => [.. DesignCatalog.All.Select(design => design.Theme.Name)];

    [Theory]
    [MemberData(nameof(Themes))]
    public void Write_EverythingInEveryTheme_IsValid(string name)
    {
        using MemoryStream deck = Write(Showcase.Deck, DesignCatalog.All.Single(design => design.Theme.Name == name));
        Assert.Empty(SchemaCheck.Errors(deck));
    }

    [Fact]
    public void Write_Everything_PassesThePackageRules()
    {
        using MemoryStream deck = Write(Showcase.Deck);
        DeckReport report = new DeckValidator().Validate(deck);
        Assert.Empty(report.Findings.Where(finding => finding.Severity == DiagnosticSeverity.Error).Select(finding => finding.ToString()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Write_DeckWithoutSlides_IsValid(int sections)
    {
        DeckPages empty = Showcase.Deck with { Sections = [.. Enumerable.Repeat(new SectionPages(1, "Nothing", []), sections)] };
        using MemoryStream deck = Write(empty);
        Assert.Empty(SchemaCheck.Errors(deck));
    }

    [Fact]
    public async Task WriteAsync_ToAStreamThatOnlyWritesAsynchronously_GivesTheSameBytesAsInMemory()
    {
        using MemoryStream first = Write(Showcase.Deck);
        using MemoryStream second = new();
        await DeckWriter.WriteAsync(Showcase.Deck, DesignCatalog.Default, new AsyncOnlyStream(second), CancellationToken.None);
        Assert.Equal(first.ToArray(), second.ToArray());
    }

    [Fact]
    public void Write_Everything_ReadsBackAsWritten()
    {
        using MemoryStream deck = Write(Showcase.Deck);
        Snapshooter.Xunit.Snapshot.Match(DeckText.Dump(deck));
    }

    internal static MemoryStream Write(DeckPages pages, DeckDesign? design = null)
    {
        ArrayBufferWriter<byte> deck = new();
        DeckWriter.Write(pages, design ?? DesignCatalog.Default, deck);
        return new MemoryStream(deck.WrittenSpan.ToArray());
    }
}
