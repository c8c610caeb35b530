using PptBatch.OpenXml;

namespace PptBatch.Cli.Options;

/// <summary>What decks look like.</summary>
/// <param name="Design">A built-in design.</param>
/// <param name="Theme">Its mode.</param>
/// <param name="Template">Path of a template that is used instead, or null.</param>
/// <param name="Brand">A colour to make the palette from, or null.</param>
/// <param name="Builds">Whether items appear one click at a time.</param>
internal sealed record DeckLook(string Design, string Theme, string? Template, string? Brand = null, bool Builds = false)
{
    public static DeckLook Default { get; } = new("calm", "light", null);

    public void Configure(OpenXmlDeckOptions options)
    {
        options.Design = Design;
        options.Theme = Theme;
        options.Brand = Brand;
        options.Builds = Builds;
        options.TemplatePath = Template;
    }
}
