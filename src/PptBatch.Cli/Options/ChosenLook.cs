using PptBatch.OpenXml;

namespace PptBatch.Cli.Options;

/// <summary>What decks look like.</summary>
/// <param name="Design">A built-in design.</param>
/// <param name="Theme">Its mode.</param>
/// <param name="Template">Path of a template that is used instead, or null.</param>
/// <param name="Brand">A colour to make the palette from, or null.</param>
/// <param name="Builds">Whether items appear one click at a time.</param>
internal sealed record ChosenLook(string Design, string Theme, string? Template, string? Brand = null, bool Builds = false)
{
    public static ChosenLook Default { get; } = new("calm", "light", null);

    /// <summary>The look as a run asks for it.</summary>
    /// <param name="template">Where the template is stored for workers, or null where there is none.</param>
    public DeckLook Asked(ArtifactKey? template) => template is null
        ? new DeckLook { Design = Design, Theme = Theme, Brand = Brand, Builds = Builds }
        : new DeckLook { Template = template, Builds = Builds };

    public void Configure(OpenXmlDeckOptions options)
    {
        options.Design = Design;
        options.Theme = Theme;
        options.Brand = Brand;
        options.Builds = Builds;
        options.TemplatePath = Template;
    }
}
