using Microsoft.Extensions.Options;

namespace PptBatch.Bedrock;

internal sealed class BedrockOptionsValidator : IValidateOptions<BedrockOptions>
{
    public ValidateOptionsResult Validate(string? name, BedrockOptions options) => options.ModelId.Length > 0
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail("BedrockOptions.ModelId is empty; set it to a model id or an inference profile.");
}
