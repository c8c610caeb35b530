using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PptBatch;
using PptBatch.OpenXml;
using PptBatch.OpenXml.Checking;
using PptBatch.OpenXml.DependencyInjection;
using PptBatch.OpenXml.Icons;
using PptBatch.OpenXml.Rendering;

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
        OptionsBuilder<OpenXmlDeckOptions> options = builder.Services.AddOptions<OpenXmlDeckOptions>(builder.Name).ValidateOnStart();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        return builder
            .UseUnlessChosen(services => new DesignShelf(Chosen(services), services.GetRequiredService<IArtifactStore>))
            .Use<IDeckRenderer>(services => new RendererByLook(
                services.GetRequiredService<DesignShelf>(),
                IconSet.Standard.With(Chosen(services).Icons),
                services.GetService<IPictureDecoder>()))
            .Use(services => new DeckComposer(services.GetRequiredService<DesignShelf>().Of)
            {
                Icons = IconSet.Standard.With(Chosen(services).Icons),
                PictureDecoder = services.GetService<IPictureDecoder>(),
            })
            .Use<IDeckMerger>(services => new MergerByLook(services.GetRequiredService<DesignShelf>()))
            .Use<IDeckMeter>(_ => new PageMeter());

        OpenXmlDeckOptions Chosen(IServiceProvider services) =>
            services.GetRequiredService<IOptionsMonitor<OpenXmlDeckOptions>>().Get(builder.Name);
    }
}
