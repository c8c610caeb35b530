using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PptBatch;
using PptBatch.OpenXml;
using PptBatch.OpenXml.Checking;
using PptBatch.OpenXml.DependencyInjection;
using PptBatch.OpenXml.Design;
using PptBatch.OpenXml.Icons;
using PptBatch.OpenXml.Merging;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Rendering;
using PptBatch.OpenXml.Templates;

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
            .UseUnlessChosen(services =>
                Design(services, services.GetRequiredService<IOptionsMonitor<OpenXmlDeckOptions>>().Get(builder.Name)))
            .Use<IDeckRenderer>(services =>
            {
                OpenXmlDeckOptions chosen = services.GetRequiredService<IOptionsMonitor<OpenXmlDeckOptions>>().Get(builder.Name);
                return new OpenXmlDeckRenderer(services.GetRequiredService<DesignSource>())
                {
                    Decoder = services.GetService<IPictureDecoder>(),
                    Icons = IconSet.Standard.With(chosen.Icons),
                    Builds = chosen.Builds,
                };
            })
            .Use<IDeckMerger>(services => new OpenXmlDeckMerger(design: services.GetRequiredService<DesignSource>()))
            .Use<IDeckMeter>(_ => new PageMeter());
    }

    private static DesignSource Design(IServiceProvider services, OpenXmlDeckOptions options)
    {
        return options switch
        {
            { TemplatePath: { } path } =>
                new DesignSource(async token => (await TemplateFile.DesignAsync(path, token).ConfigureAwait(false)).Design),
            { Template: { } key } => new DesignSource(async token =>
                (await TemplateFile.DesignAsync(services.GetRequiredService<IArtifactStore>(), key, token).ConfigureAwait(false)).Design),
            _ => DesignCatalog.TryFind(options.Design, options.Theme, HexColor.Read(options.Brand), out DeckDesign? design) ? design
                : DesignCatalog.Default,
        };
    }
}
