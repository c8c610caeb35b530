using System.Collections.Concurrent;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Zip;
using PptBatch.OpenXml.Scenes;
using PptBatch.OpenXml.Scenes.Shapes;
using PptBatch.OpenXml.Templates;
using PptBatch.Testing;
using Xunit.Sdk;

namespace PptBatch.OpenXml.Tests.Templates;

/// <summary>Decks that other programs made, used as templates.</summary>
public sealed class SharedTemplateTests
{
    [SharedFact]
    public async Task Render_WithEveryRealDeckAsTemplate_GivesAGoodDeckOrOneError()
    {
        string[] decks = [.. Directory.GetFiles(SharedInputs.PathOf("decks", "real"), "*.pptx").Order(StringComparer.Ordinal)];
        ConcurrentBag<string> bad = [];
        int good = 0;
        await Parallel.ForEachAsync(decks, async (path, cancellationToken) =>
        {
            byte[] bytes = await File.ReadAllBytesAsync(path, cancellationToken);
            TemplateReport report = await TemplateChecker.CheckAsync(new MemoryStream(bytes), Path.GetFileName(path), cancellationToken);
            try
            {
                if (report.IsUsable)
                {
                    (TemplateDesign made, TemplateDeck deck) = await TemplateDeck.AssertGoodAsync(bytes);
                    AssertLevelAndFree(made, deck);
                    Interlocked.Increment(ref good);
                }
                else
                {
                    Assert.Single(report.Findings);
                }
            }
            catch (XunitException problem)
            {
                bad.Add($"{Path.GetFileName(path)}: {problem.Message}");
            }
        });

        Assert.True(bad.IsEmpty, string.Join("\n", bad));
        Assert.Equal(67, decks.Length);
        Assert.True(good >= 60, $"only {good} of {decks.Length} can be used");
    }

    /// <summary>Fails where a title or a body is not set level, or text lies over what the master draws.</summary>
    private static void AssertLevelAndFree(TemplateDesign made, TemplateDeck deck)
    {
        DeckScene scene = DeckScene.Of(DeckPackage.Open(deck.Bytes, "deck", PackageLimits.Default))!;
        foreach (SlideScene slide in scene.Slides())
        {
            foreach (SceneShape shape in slide.Shapes.Where(shape => shape.Placeholder?.IsFooter != true && !slide.Text(shape).IsEmpty))
            {
                Assert.False(slide.Text(shape).Body.Unusual, $"slide {slide.Number}, {shape.Name}: its text is not level");
                if (made.Design.Findings.All(finding => finding.Code != "PB3107") && shape.Placeholder is not null
                    && slide.Area(shape) is { } area)
                {
                    SceneShape? over = slide.Backdrop.FirstOrDefault(art => art is { Hidden: false, Bounds: { } bounds }
                        && art.Kind != ShapeKind.Line && Areas.IsBoxVisible(art, slide)
                        && Areas.Surface(bounds) < 0.5 * Areas.Surface(scene.Page)
                        && Areas.Intersection(bounds, area) > 0.02 * Areas.Surface(area) && !Areas.Contains(bounds, area, 0.9));
                    Assert.True(over is null, $"slide {slide.Number}: {shape.Name} lies over {over?.Name} of its layout");
                }
            }
        }
    }
}
