using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PptBatch.Bedrock;
using PptBatch.Cli.Files;

namespace PptBatch.Cli.Options;

/// <summary>The options that choose a model on Amazon Bedrock and say how it writes.</summary>
internal sealed class ModelOptions
{
    private const string PresentMode = "present";
    private const string ReadMode = "read";

    private readonly List<Option> _needModel = [];

    public ModelOptions(bool required = false)
    {
        Model = new("--model")
        {
            Description =
                "Model id or inference profile on Amazon Bedrock that writes the slides. Default: none, slides come from the "
                    + "markdown alone.",
            HelpName = "ID",
            Required = required,
        };
        Mode = new("--mode")
        {
            Description = "How much of the text is on the slides: present, a sentence for a paragraph, or read, all of it.",
            DefaultValueFactory = _ => PresentMode,
        };
        Mode.AcceptOnlyFromAmong(PresentMode, ReadMode);
        RepairModel = Add<string?>("--repair-model", "ID", "Model that repairs replies. Default: the same.");
        Region = Add<string?>("--region", "REGION", "AWS region of the model. Default: AWS_REGION, or the profile's.");
        MaxCost =
            Add<decimal?>("--max-cost-usd", "USD", "Spending limit of the run; no call is made that could exceed it. Default: no limit.");
        TokensPerMinute =
            Add<long?>("--tokens-per-minute", "N", "The account's quota of tokens a minute, kept to by each process. Default: none.");
        PriceFile =
            Add<string?>("--price-file", "FILE", "Price file in the form of docs/bedrock.md. Default: the prices that came with the tool.");
        Slides = Add<int?>(
            "--slides-per-lesson", "N", "Slides to aim at for every lesson, 4 to 80. Default: what suits each lesson, 6 to 40.");
        Audience = Add<string?>("--audience", "TEXT", "Who the slides are for. Default: what the course says.");
        Tone = Add<string?>("--tone", "TEXT", "Tone of the text. Default: the lesson's own.");
        Review = Add<bool>("--review", null, "Let the model look once at its rendered slides and change those that do not look well.");
        HidePictures = Add<bool>("--hide-pictures", null, "Do not send the lessons' pictures to the model.");
        Preserve = Add<bool>("--preserve", null, "Keep the author's sentences word for word.");
        Glossary = Add<string?>("--glossary", "FILE", "Terms and how to write them: a line of 'term = form' each.");
        BatchRole = Add<string?>("--batch-role", "ARN",
            "Let one batch inference job write the lessons, at half the price and within a day; the role reads and writes the bucket.");
        BatchMinimum =
            Add<int?>("--batch-minimum", "N", "Fewest lessons of a batch inference job: the account's quota for the model. Default: 100.");
        Prompt = Add<string?>("--prompt-file", "FILE", "Prompt to use instead of the built-in one, which 'pptbatch prompt' prints.");
        Rules = Add<string?>("--rules", "FILE", "Further rules for the model, added to the prompt as they are.");
    }

    private Option<string?> Model { get; }

    private Option<string> Mode { get; }

    private Option<string?> RepairModel { get; }

    private Option<string?> Region { get; }

    private Option<decimal?> MaxCost { get; }

    private Option<long?> TokensPerMinute { get; }

    private Option<string?> PriceFile { get; }

    private Option<int?> Slides { get; }

    private Option<string?> Audience { get; }

    private Option<string?> Tone { get; }

    private Option<bool> Review { get; }

    private Option<bool> HidePictures { get; }

    private Option<bool> Preserve { get; }

    private Option<string?> Glossary { get; }

    private Option<string?> Prompt { get; }

    private Option<string?> Rules { get; }

    private Option<string?> BatchRole { get; }

    private Option<int?> BatchMinimum { get; }

    public void AddTo(Command command)
    {
        command.Add(Model);
        command.Add(Mode);
        foreach (Option option in _needModel)
        {
            command.Add(option);
        }

        command.Validators.Add(parsed =>
        {
            foreach (Option option in _needModel.Where(
                option => parsed.GetValue(Model) is null && parsed.GetResult(option) is { Implicit: false }))
            {
                parsed.AddError($"{option.Name} needs a model: add --model ID.");
            }
        });
    }

    /// <summary>Adds only the option that says how much of the text is on the slides, which needs no model.</summary>
    public void AddModeTo(Command command) => command.Add(Mode);

    /// <summary>Names of the options that were given and that only this process follows.</summary>
    public IEnumerable<string> OnlyHere(SymbolResult parsed) =>
        _needModel.Except([MaxCost, TokensPerMinute]).Where(option => IsGiven(option, parsed)).Select(option => option.Name);

    /// <summary>What of the options travels with the run, or null where none of it was given.</summary>
    public WritingSettings? Travelling(ParseResult parsed)
    {
        WritingSettings settings = new()
        {
            Mode = IsGiven(Mode, parsed.CommandResult) ? SlideMode(parsed) : null,
            Model = parsed.GetValue(Model),
            MaxCostUsd = parsed.GetValue(MaxCost),
            TokensPerMinute = parsed.GetValue(TokensPerMinute),
        };
        return settings == new WritingSettings() ? null : settings;
    }

    private static bool IsGiven(Option option, SymbolResult parsed) => parsed.GetResult(option) is { Implicit: false };

    /// <summary>How much of the text is on the slides.</summary>
    public SlideMode SlideMode(ParseResult parsed) =>
        parsed.GetValue(Mode) == ReadMode ? PptBatch.SlideMode.Read : PptBatch.SlideMode.Present;

    /// <summary>The model that the command line chose, or null for none.</summary>
    public ModelChoice? Choice(ParseResult parsed)
    {
        if (parsed.GetValue(Model) is not { } model)
        {
            return null;
        }

        string? rules = parsed.GetValue(Rules) is { } file ? InputFile.Text(file) : null;
        IReadOnlyList<KeyValuePair<string, string>> glossary = parsed.GetValue(Glossary) is { } terms ? GlossaryFile.Read(terms) : [];
        return new ModelChoice(
            bedrock =>
            {
                bedrock.ModelId = model;
                bedrock.Region = parsed.GetValue(Region);
            },
            generator =>
            {
                generator.Mode = SlideMode(parsed);
                generator.RepairModel = parsed.GetValue(RepairModel);
                generator.MaxCostUsd = parsed.GetValue(MaxCost);
                generator.TokensPerMinute = parsed.GetValue(TokensPerMinute);
                generator.PriceFile = parsed.GetValue(PriceFile);
                generator.PromptFile = parsed.GetValue(Prompt);
                generator.SlidesPerLesson = parsed.GetValue(Slides);
                generator.Audience = parsed.GetValue(Audience);
                generator.Tone = parsed.GetValue(Tone);
                generator.Review = parsed.GetValue(Review);
                generator.ShowPictures = !parsed.GetValue(HidePictures);
                generator.Preserve = parsed.GetValue(Preserve);
                generator.CorporateRules = rules;
                foreach ((string term, string form) in glossary)
                {
                    generator.Glossary[term] = form;
                }
            },
            parsed.GetValue(BatchRole) is not { } role ? null : batch =>
            {
                batch.RoleArn = role;
                batch.MinimumRecords = parsed.GetValue(BatchMinimum) ?? batch.MinimumRecords;
            });
    }

    private Option<T> Add<T>(string name, string? valueName, string description)
    {
        Option<T> option = new(name) { Description = description, HelpName = valueName };
        if (typeof(T) == typeof(decimal?))
        {
            // The tool reads numbers as it writes them, whatever the machine's culture.
            ((Option<decimal?>)(object)option).CustomParser = result =>
                decimal.TryParse(result.Tokens[0].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal usd)
                    ? usd
                    : Refuse(result, $"{name} is '{result.Tokens[0].Value}'; give US dollars such as 2.50.");
        }

        _needModel.Add(option);
        return option;
    }

    private static decimal? Refuse(ArgumentResult result, string message)
    {
        result.AddError(message);
        return null;
    }
}

/// <summary>A model on Amazon Bedrock and how it writes.</summary>
internal sealed record ModelChoice(
    Action<BedrockOptions> Bedrock, Action<ChatGeneratorOptions> Generator, Action<BatchInferenceOptions>? Batch = null)
{
    /// <summary>The generator's options as a run would have them.</summary>
    /// <exception cref="OptionsValidationException">They are not possible; all errors at once.</exception>
    public ChatGeneratorOptions Options()
    {
        BedrockOptions bedrock = new();
        Bedrock(bedrock);
        ServiceCollection services = new();
        services.AddPptBatchOrchestration().UseChatGenerator(generator => generator.WriterModel = bedrock.ModelId).Services
            .Configure(Generator);
        using ServiceProvider provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptions<ChatGeneratorOptions>>().Value;
    }
}
