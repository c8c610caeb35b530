using Microsoft.Extensions.Options;
using PptBatch.OpenXml.Theming;

namespace PptBatch.OpenXml.DependencyInjection;

internal sealed class OpenXmlDeckOptionsValidator : IValidateOptions<OpenXmlDeckOptions>
{
    public ValidateOptionsResult Validate(string? name, OpenXmlDeckOptions options) => ThemeCatalog.TryFind(options.Theme, out _)
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail(
            $"Theme is '{options.Theme}'; it must be one of "
            + $"{string.Join(", ", ThemeCatalog.All.Select(theme => theme.Name.ToLowerInvariant()))}.");
}
