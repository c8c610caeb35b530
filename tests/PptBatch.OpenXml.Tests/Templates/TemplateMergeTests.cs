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
        await renderer.RenderAsync(TemplateDeck.Content, new NoPictures(), one);
        await renderer.RenderAsync(TemplateDeck.Content with { FirstSlideNumber = 20 }, new NoPictures(), two);

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

    public void Dispose() => _folder.Dispose();

    private static DeckPart Part(string name, MemoryStream deck, int order) => new(name, _ => Task.FromResult<Stream>(new MemoryStream(deck.ToArray()))) { Order = order };

    private sealed class NoPictures : IPictureSource
    {
        public Task<Stream?> OpenAsync(int lesson, string reference, CancellationToken cancellationToken = default) => Task.FromResult<Stream?>(null);
    }
}
