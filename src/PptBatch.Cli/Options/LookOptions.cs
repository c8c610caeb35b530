using System.CommandLine;
using System.CommandLine.Parsing;
using PptBatch.Cli.Files;
using PptBatch.OpenXml.Pages;

namespace PptBatch.Cli.Options;

/// <summary>The look of the decks that a command makes: a built-in design, or a template of one's own.</summary>
internal sealed class LookOptions
{
    private readonly Option<string> _design =
        new("--design") { Description = "How the deck is composed.", DefaultValueFactory = _ => ChosenLook.Default.Design };

    private readonly Option<string> _theme =
        new("--theme") { Description = "The colours of the design.", DefaultValueFactory = _ => ChosenLook.Default.Theme };

    private readonly Option<string?> _brand = new("--brand")
    {
        Description = "A colour, such as 0B5FFF, from which the design's palette is made.",
        HelpName = "COLOR",
    };

    private readonly Option<bool> _builds = new("--builds") { Description = "Let the items of a slide appear one click at a time." };

    private readonly Option<string?> _template = new("--template")
    {
        Description = "A .potx or .pptx file whose master, layouts, colours, faces and slide size the deck takes, instead of a design.",
        HelpName = "FILE",
    };

    public LookOptions()
    {
        _design.AcceptOnlyFromAmong("calm", "bold", "paper", "code");
        _theme.AcceptOnlyFromAmong("light", "dark", "print");
    }

    public void AddTo(Command command)
    {
        command.Add(_design);
        command.Add(_theme);
        command.Add(_brand);
        command.Add(_builds);
        command.Add(_template);
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(_brand) is { } brand && HexColor.Read(brand) is null)
            {
                parsed.AddError($"--brand is '{brand}'; give a colour such as #0B5FFF.");
            }

            foreach (Option option in (Option[])[_design, _theme, _brand])
            {
                if (parsed.GetValue(_template) is not null && IsGiven(option, parsed))
                {
                    parsed.AddError($"{option.Name} and --template exclude each other: a template brings its own look.");
                }
            }
        });
    }

    private static bool IsGiven(Option option, SymbolResult parsed) => parsed.GetResult(option) is { Implicit: false };

    /// <exception cref="PptBatchException">The template does not exist.</exception>
    public ChosenLook Look(ParseResult parsed)
    {
        if (parsed.GetValue(_template) is not { } template)
        {
            return new ChosenLook(
                parsed.GetRequiredValue(_design), parsed.GetRequiredValue(_theme), null, parsed.GetValue(_brand), parsed.GetValue(_builds));
        }

        using FileStream file = InputFile.Open(template);
        return ChosenLook.Default with { Template = file.Name, Builds = parsed.GetValue(_builds) };
    }
}
