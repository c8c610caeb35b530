using Microsoft.Extensions.DependencyInjection;
using PptBatch.Preview;

namespace PptBatch.EndToEnd.Tests.Preview.DependencyInjection;

public sealed class UseLessonLookTests
{
    [Fact]
    public void UseLessonLook_OverOneOfTheHosts_TakesItsPlace()
    {
        ServiceCollection services = new();
        services.AddSingleton<ILessonLook>(new Nothing());
        services.AddPptBatchOrchestration().UseOpenXmlDecks().UseLessonLook();
        using ServiceProvider provider = services.BuildServiceProvider();
        Assert.IsType<RenderedLessonLook>(Assert.Single(provider.GetServices<ILessonLook>()));
    }

    private sealed class Nothing : ILessonLook
    {
        public Task<LessonLook> LookAsync(DeckContent deck, IPictureSource pictures, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();
    }
}
