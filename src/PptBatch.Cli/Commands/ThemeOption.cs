using System.CommandLine;

namespace PptBatch.Cli.Commands;

/// <summary>The look of the decks that a command makes.</summary>
internal static class ThemeOption
{
    public const string Default = "light";

    public static Option<string> Create()
    {
        Option<string> theme = new("--theme") { Description = "The look of the deck.", DefaultValueFactory = _ => Default };
        theme.AcceptOnlyFromAmong(Default, "dark", "print");
        return theme;
    }
}
