using Microsoft.Extensions.DependencyInjection;
using PptBatch.OpenXml.Tests.Writing;
using PptBatch.Testing;
using PptBatch.Testing.Decks;

namespace PptBatch.OpenXml.Tests.Templates;

public sealed class TemplateMergeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Merge_BatchDecksAndFrontMatterOfOneTemplate_HaveExactlyOneMaster()
    {
        string path = _folder.PathOf("customer.potx");
        await File.WriteAllBytesAsync(path, new TemplateFixture { Layouts = TemplateFixture.Usual() }.Bytes());
        ServiceCollection services = new();
        services.AddPptBatchOrchestration().UseOpenXmlDecks(options => options.TemplatePath = path);
        await using ServiceProvider provider = services.BuildServiceProvider();
        using MemoryStream one = new(), two = new(), merged = new();
        IDeckRenderer renderer = provider.GetRequiredService<IDeckRenderer>();
        await renderer.RenderAsync(TemplateDeck.Content, NoPictures.Instance, one);
        await renderer.RenderAsync(TemplateDeck.Content with { FirstSlideNumber = 20 }, NoPictures.Instance, two);

        await provider.GetRequiredService<IDeckMerger>().MergeAsync(
            new MergeRequest
            {
                Parts = [Part("one", one, 1), Part("two", two, 2)],
                CreatedAt = DateTimeOffset.UnixEpoch,
                FrontMatter = new FrontMatter
                {
                    Title = "Customer course",
                    Language = "en",
                    Date = DateTimeOffset.UnixEpoch,
                    LessonCount = 2,
                    Agenda = [new AgendaEntry("Module", [new AgendaLesson("Filtering rows", 0)])],
                },
            },
            merged);

        merged.Position = 0;
        Assert.Single(PackageText.Names(merged), name => name.StartsWith("ppt/slideMasters/slideMaster", StringComparison.Ordinal));
        Assert.Equal([], SchemaCheck.Errors(merged));
        Assert.Equal(0, new DeckValidator().Validate(merged).Errors);
    }

    [Fact]
    public async Task Render_TemplateInTheStore_IsReadByItsKey()
    {
        ArtifactKey key = new("bucket", "templates/brand.potx");
        ServiceCollection services = new();
        services.AddPptBatchOrchestration().UseMemoryArtifacts().UseOpenXmlDecks(options => options.Template = key);
        await using ServiceProvider provider = services.BuildServiceProvider();
        IDeckRenderer renderer = provider.GetRequiredService<IDeckRenderer>();

        PptBatchException missing = await Assert.ThrowsAsync<PptBatchException>(() => renderer.PrepareAsync(null));
        Assert.Equal(("PB3101", key.ToString()), (missing.Diagnostic.Code, missing.Diagnostic.Place));

        await provider.GetRequiredService<IArtifactStore>().WriteAsync(
            key, new MemoryStream(new TemplateFixture { Layouts = TemplateFixture.Usual() }.Bytes()), WriteCondition.Always);
        using MemoryStream deck = new();
        RenderResult result = await renderer.RenderAsync(TemplateDeck.Content, NoPictures.Instance, deck);
        Assert.Equal(64, result.TemplateHash?.Length);
        Assert.Contains("Customer", PackageText.Of(deck, "ppt/theme/theme1.xml"), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static DeckPart Part(string name, MemoryStream deck, int order) =>
        new(name, _ => Task.FromResult<Stream>(new MemoryStream(deck.ToArray()))) { Order = order };
}
