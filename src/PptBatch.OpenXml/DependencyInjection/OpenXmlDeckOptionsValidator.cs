using Microsoft.Extensions.Options;
using PptBatch.OpenXml.Design;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Icons;

namespace PptBatch.OpenXml.DependencyInjection;

internal sealed class OpenXmlDeckOptionsValidator : IValidateOptions<OpenXmlDeckOptions>
{
    public ValidateOptionsResult Validate(string? name, OpenXmlDeckOptions options)
    {
        List<string> failures = [];
        Known(nameof(options.Design), options.Design, DesignCatalog.Names, failures);
        Known(nameof(options.Theme), options.Theme, DesignCatalog.Modes, failures);
        if (options.Brand is { } brand && HexColor.Read(brand) is null)
        {
            failures.Add($"OpenXmlDeckOptions.Brand is '{brand}'; it must be a colour such as #0B5FFF.");
        }

        if (options is { TemplatePath: not null, Template: not null })
        {
            failures.Add(
                $"OpenXmlDeckOptions.TemplatePath is '{options.TemplatePath}' and Template is '{options.Template}'; give one of them.");
        }

        failures.AddRange(options.Icons.Where(icon => SvgPath.Read(icon.Value) is null)
            .Select(icon => $"OpenXmlDeckOptions.Icons has '{icon.Key}', whose value is not SVG path data."));
        if (options.TemplatePath is { } path && !File.Exists(path))
        {
            failures.Add($"OpenXmlDeckOptions.TemplatePath is '{path}'; there is no such file.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static void Known(string option, string value, IReadOnlyList<string> known, List<string> failures)
    {
        if (!known.Contains(value, StringComparer.OrdinalIgnoreCase))
        {
            failures.Add($"OpenXmlDeckOptions.{option} is '{value}'; it must be one of {string.Join(", ", known)}.");
        }
    }
}
