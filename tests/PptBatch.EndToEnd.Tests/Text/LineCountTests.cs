using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Text;
using PptBatch.Testing;
using PptBatch.Testing.Rendering;
using Xunit.Abstractions;

namespace PptBatch.EndToEnd.Tests.Text;

/// <summary>Our lines against those of LibreOffice with the metric-compatible fonts.</summary>
[Trait(SeededCases.Kind, SeededCases.Seeded)]
public sealed class LineCountTests(ITestOutputHelper output)
{
    // Lines of 1.2 em, and the rounding of a PDF.
    private const double MostPitchEm = 1.21;

    // One start of LibreOffice for all of them.
    private static readonly Lazy<IReadOnlyDictionary<string, Laid>> Decks = new(() =>
        Converted(new()
        {
            ["Latin"] = new SampleParagraphs(1).LatinText(SeededCases.Count(24)),
            ["CJK"] = new SampleParagraphs(2).AsianText(SeededCases.Count(40)),
            ["long words"] = new SampleParagraphs(3).LongWords(SeededCases.Count(24)),
            ["other scripts"] = new SampleParagraphs(4).OtherScripts(SeededCases.Count(24)),
        }));

    [LibreOfficeFact]
    public void Layout_LatinParagraphs_HaveTheLinesOfLibreOffice() => Compare("Latin", sameShare: 0.985);

    [LibreOfficeFact]
    public void Layout_AsianParagraphs_HaveTheLinesOfLibreOffice() => Compare("CJK", sameShare: 0.97);

    [LibreOfficeFact]
    public void Layout_AddressesAndLongWords_HaveTheLinesOfLibreOffice() => Compare("long words", sameShare: 0.95);

    // Widths of letters before they join err to the wide side: what matters is that room is kept.
    [LibreOfficeFact]
    public void Layout_OtherScripts_HaveRoomForTheLinesOfLibreOffice() => Compare("other scripts", sameShare: 0.3);

    private static Dictionary<string, Laid> Converted(Dictionary<string, IEnumerable<SampleParagraph>> kinds)
    {
        using TemporaryFolder folder = new();
        Dictionary<string, Laid> laid = [];
        foreach ((string name, IEnumerable<SampleParagraph> paragraphs) in kinds)
        {
            SampleParagraph[] samples = [.. paragraphs];
            LaidOutParagraph[] kept =
                [.. samples.Select(sample => ParagraphLayout.LayoutWithMargin(sample.Paragraph, sample.WidthPt, Fonts(sample)))];
            SampleDeck.Write(folder.PathOf(name + ".pptx"), [.. samples.Zip(kept, (sample, laidOut) => (sample, laidOut.Paragraph))]);
            laid.Add(name, new(samples, kept, []));
        }

        IReadOnlyList<string?> pdfs = LibreOffice.ToPdfs([.. laid.Keys.Select(name => folder.PathOf(name + ".pptx"))], folder.Path);
        return laid.Zip(pdfs).ToDictionary(pair => pair.First.Key, pair => pair.First.Value with { Pages = new Pdf(pair.Second!).Pages });
    }

    private void Compare(string name, double sameShare)
    {
        (SampleParagraph[] samples, LaidOutParagraph[] kept, IReadOnlyList<PdfPage> pages) = Decks.Value[name];
        Assert.Equal(samples.Length, pages.Count);
        int same = 0;
        for (int i = 0; i < samples.Length; i++)
        {
            SampleParagraph sample = samples[i];
            int room = kept[i].LineCount;
            int counted = ParagraphLayout.Layout(kept[i].Paragraph, sample.WidthPt, Fonts(sample)).LineCount;
            double[] middles = Lines(pages[i], sample.SizePt);
            string described = $"{i}: {sample.Face} {sample.SizePt} in {sample.WidthPt} pt: {sample.Text}";
            Assert.True(middles.Length <= room, $"{middles.Length} lines rendered, room for {room}: {described}");
            Assert.True(middles[^1] - middles[0] <= room * MostPitchEm * sample.SizePt, $"higher than its room: {described}");
            same += middles.Length == counted ? 1 : 0;
            output.WriteLine(middles.Length == counted ? "" : $"{counted} counted, {middles.Length} rendered: {described}");
        }

        output.WriteLine($"{name}: {same} of {samples.Length} the same");
        Assert.True(same >= sameShare * samples.Length, $"{name}: {same} of {samples.Length} have the same number of lines");
    }

    private static FontScheme Fonts(SampleParagraph sample) => new(sample.Face, sample.Face, "Courier New");

    /// <summary>The middle of each line, from the top.</summary>
    private static double[] Lines(PdfPage page, double sizePt)
    {
        List<double> lines = [];
        foreach (double middle in page.Words.Select(word => (word.Top + word.Bottom) / 2).Order())
        {
            if (lines.Count == 0 || middle - lines[^1] > sizePt * 0.5)
            {
                lines.Add(middle);
            }
        }

        return [.. lines];
    }

    private sealed record Laid(SampleParagraph[] Samples, LaidOutParagraph[] Kept, IReadOnlyList<PdfPage> Pages);
}
