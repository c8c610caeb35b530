using System.Collections.Concurrent;
using PptBatch.OpenXml.Design;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Templates;

namespace PptBatch.OpenXml.DependencyInjection;

/// <summary>The designs of decks by their look: the one that the host has set, and those that runs ask for. Thread-safe.</summary>
/// <param name="options">What the host has set.</param>
/// <param name="store">Where templates are that runs ask for, once one is needed.</param>
internal sealed class DesignShelf(OpenXmlDeckOptions options, Func<IArtifactStore> store) : IDisposable
{
    // A template's design is small; its bytes are not kept.
    private const int MostKept = 32;

    private readonly ConcurrentDictionary<DeckLook, DesignSource> _templates = [];
    private readonly DesignSource _own = Own(options, store);

    private bool HasTemplate => options.TemplatePath is not null || options.Template is not null;

    /// <summary>The design of a look as <see cref="CompleteAsync"/> gave it; null is the host's.</summary>
    public DesignSource Of(DeckLook? look)
    {
        if (look?.Template is { } key)
        {
            if (_templates.Count > MostKept)
            {
                _templates.Clear();
            }

            return _templates.GetOrAdd(
                new DeckLook { Template = key, TemplateHash = look.TemplateHash }, wanted => Stored(store, key, wanted.TemplateHash));
        }

        return look is null || (HasTemplate && !NamesDesign(look)) ? _own
            : DesignCatalog.TryFind(DesignOf(look), ThemeOf(look), BrandOf(look), out DeckDesign? design) ? design
            : throw Unknown(look);
    }

    /// <summary>Whether items appear one click at a time.</summary>
    public bool Builds(DeckLook? look) => look?.Builds ?? options.Builds;

    /// <summary>A look with all that the host adds to it.</summary>
    /// <exception cref="PptBatchException">There is no such design, or the template cannot be used.</exception>
    public async Task<DeckLook> CompleteAsync(DeckLook? look, CancellationToken cancellationToken)
    {
        DeckDesign design = await Of(look).GetAsync(cancellationToken).ConfigureAwait(false);
        if (look is { Template: null, TemplateHash: { } planned } && planned != design.TemplateHash)
        {
            throw new PptBatchException(new Diagnostic(
                "PB3120", DiagnosticSeverity.Error, "The course was planned with a template that this host does not have.",
                nameof(DeckLook),
                "Store the template beside the course and name it in the request: DeckLook.Template."));
        }

        bool asked = NamesDesign(look);
        return design.TemplateHash is { } hash && (look?.Template is not null || !asked)
            ? new DeckLook { Template = look?.Template ?? options.Template, TemplateHash = hash, Builds = Builds(look) }
            : new DeckLook
            {
                Design = DesignOf(look).ToLowerInvariant(),
                Theme = ThemeOf(look).ToLowerInvariant(),
                Brand = BrandOf(look) is { } brand ? "#" + brand : null,
                Builds = Builds(look),
            };
    }

    public void Dispose() => _own.Dispose();

    private static bool NamesDesign(DeckLook? look) => (look?.Design ?? look?.Theme ?? look?.Brand) is not null;

    private string DesignOf(DeckLook? look) => look?.Design ?? options.Design;

    private string ThemeOf(DeckLook? look) => look?.Theme ?? options.Theme;

    private string? BrandOf(DeckLook? look) => HexColor.Read(look?.Brand ?? options.Brand);

    private static DesignSource Own(OpenXmlDeckOptions options, Func<IArtifactStore> store) => options switch
    {
        { TemplatePath: { } path } =>
            new DesignSource(async token => (await TemplateFile.DesignAsync(path, token).ConfigureAwait(false)).Design),
        { Template: { } key } => Stored(store, key, hash: null),
        _ => DesignCatalog.TryFind(options.Design, options.Theme, HexColor.Read(options.Brand), out DeckDesign? design) ? design
            : DesignCatalog.Default,
    };

    private static DesignSource Stored(Func<IArtifactStore> store, ArtifactKey key, string? hash) => new(async token =>
    {
        DeckDesign design = (await TemplateFile.DesignAsync(store(), key, token).ConfigureAwait(false)).Design;
        return hash is null || design.TemplateHash == hash ? design : throw new PptBatchException(new Diagnostic(
            "PB3120", DiagnosticSeverity.Error, "The template is not the one that the course was planned with.", key.ToString(),
            "Start the course again, and store another template under another name."));
    });

    private PptBatchException Unknown(DeckLook? look) => new(new Diagnostic(
        "PB3121",
        DiagnosticSeverity.Error,
        $"There is no design '{DesignOf(look)}' with the theme '{ThemeOf(look)}'.",
        nameof(DeckLook),
        $"Designs are {string.Join(", ", DesignCatalog.Names)}; themes are {string.Join(", ", DesignCatalog.Modes)}."));
}
