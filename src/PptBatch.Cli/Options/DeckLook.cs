using PptBatch.OpenXml;

namespace PptBatch.Cli.Options;

/// <summary>What decks look like.</summary>
/// <param name="Theme">A built-in theme.</param>
/// <param name="Template">Path of a template that is used instead, or null.</param>
internal sealed record DeckLook(string Theme, string? Template)
{
    public static DeckLook Default { get; } = new("light", null);

    public void Configure(OpenXmlDeckOptions options)
    {
        options.Theme = Theme;
        options.TemplatePath = Template;
    }
}
