using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PptBatch;
using PptBatch.DependencyInjection;
using PptBatch.OpenXml.DependencyInjection;
using PptBatch.OpenXml.Merging;
using PptBatch.OpenXml.Rendering;
using PptBatch.OpenXml.Theming;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Chooses PowerPoint as the format of decks.</summary>
public static class PptBatchBuilderOpenXmlExtensions
{
    /// <summary>Renders and merges native PowerPoint decks.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes the defaults of <see cref="OpenXmlDeckOptions"/>. Checked at start.</param>
    public static PptBatchBuilder UseOpenXmlDecks(this PptBatchBuilder builder, Action<OpenXmlDeckOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<OpenXmlDeckOptions>, OpenXmlDeckOptionsValidator>());
        OptionsBuilder<OpenXmlDeckOptions> options = builder.Services.AddOptions<OpenXmlDeckOptions>().ValidateOnStart();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        return builder
            .Use<IDeckRenderer>(services => new OpenXmlDeckRenderer(Theme(services)))
            .Use<IDeckMerger>(services => new OpenXmlDeckMerger(design: Theme(services)));
    }

    private static DeckTheme Theme(IServiceProvider services) =>
        ThemeCatalog.TryFind(services.GetRequiredService<IOptions<OpenXmlDeckOptions>>().Value.Theme, out DeckTheme? theme)
            ? theme : DeckTheme.Light;
}
