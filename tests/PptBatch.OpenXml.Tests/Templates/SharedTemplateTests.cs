using System.Collections.Concurrent;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Zip;
using PptBatch.OpenXml.Rendering;
using PptBatch.OpenXml.Scenes;
using PptBatch.OpenXml.Scenes.Shapes;
using PptBatch.OpenXml.Templates;
using PptBatch.OpenXml.Tests.Gallery;
using PptBatch.Testing;
using Xunit.Sdk;

namespace PptBatch.OpenXml.Tests.Templates;

/// <summary>Decks that other programs made, used as templates.</summary>
public sealed class SharedTemplateTests
{
    [SharedFact]
    [Trait(SeededCases.Kind, SeededCases.Seeded)]
    public async Task Render_WithEveryRealDeckAsTemplate_GivesAGoodDeckOrOneError()
    {
        // Many of these decks come in families of one program, so that every fourth meets each family.
        string[] decks = [.. Directory.GetFiles(SharedInputs.PathOf("decks", "real"), "*.pptx").Order(StringComparer.Ordinal)
            .Where((_, index) => SeededCases.Thorough || index % 4 == 0)];
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
        Assert.Equal(SeededCases.Thorough ? 67 : 17, decks.Length);
        Assert.True(good >= decks.Length * 0.9, $"only {good} of {decks.Length} can be used");
    }

    // A small page, a page of another proportion, faces that nothing is known of, art over a third of the page, a title below its content.
    [SharedTheory]
    [InlineData("automizer__twoTextElementPres")]
    [InlineData("automizer__SlideDimensions1")]
    [InlineData("clippit__Contoso")]
    [InlineData("clippit__Companies")]
    [InlineData("clippit__PB001-Input3")]
    [InlineData("clippit__Presentation1")]
    [InlineData("clippit__Presentation_Two")]
    [InlineData("clippit__Presentation_Three")]
    public async Task Render_EveryKindOfSlideOnATemplate_HasNothingThatTheCheckerFinds(string template)
    {
        TemplateDesign made = await TemplateDeck.DesignAsync(
            await File.ReadAllBytesAsync(SharedInputs.PathOf("decks", "real", template + ".pptx")));
        string folder = Path.Combine(AppContext.BaseDirectory, "Gallery", "Look");
        DeckContent content = new()
        {
            Title = "How tomorrow’s weather is worked out",
            Language = "en",
            CreatedAt = DateTimeOffset.UnixEpoch,
            Lessons = [new LessonContent(2, "The air as a grid", await File.ReadAllTextAsync(Path.Combine(folder, "look.html")))],
        };
        using MemoryStream deck = new();
        await new OpenXmlDeckRenderer(made.Design).RenderAsync(content, new FolderPictures(folder), deck);
        deck.Position = 0;

        DeckReport report = new DeckValidator().Validate(deck);

        // On a small page the words of a figure may have the 14 pt that diagrams go down to.
        Assert.DoesNotContain(report.Findings, finding => finding.Severity != DiagnosticSeverity.Info && finding.Rule != "PB6104");
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
