using System.Text.Json;
using System.Text.RegularExpressions;
using PptBatch.Lambda.Calling;

namespace PptBatch.Cli.Diagnosis.Account;

/// <summary>Whether the account may call a model of Bedrock, as far as that is known without calling it.</summary>
internal sealed partial class ModelCheck(AccountCalls calls, string model)
{
    private const string Name = "model";
    private const string Enable =
        "Open the model in the model catalog of Bedrock's console, answer the form about its use, and accept its terms.";

    public async Task<Check> AvailableAsync(CancellationToken cancellationToken)
    {
        string foundation = model;
        string regions = "";
        bool isProfile = model.StartsWith("arn:", StringComparison.Ordinal) || Profile().IsMatch(model);
        if (isProfile)
        {
            ServiceCall call = AccountCalls.Get(
                "GetInferenceProfile", $"inference profile {model}", "bedrock:GetInferenceProfile",
                $"/inference-profiles/{Uri.EscapeDataString(model)}");
            ServiceAnswer answer = await calls.AskAsync(AwsService.Bedrock, call, cancellationToken);
            JsonElement profile = AccountCalls.Json(answer.Body);
            if (!answer.IsGood || AccountCalls.Text(profile, "status") != "ACTIVE")
            {
                return AccountCalls.Refused(Name, CheckState.Broken, call, answer, "Check the profile's id and the region.");
            }

            string[] models = [.. Models(profile)];
            foundation = models.Length > 0 ? models[0].Split('/')[^1] : foundation;
            string[] named = [.. models.Select(arn => arn.Split(':')).Where(parts => parts.Length > 3 && parts[3].Length > 0)
                .Select(parts => parts[3]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
            regions = named.Length > 0 ? $"; it calls {string.Join(", ", named)}" : "";
        }

        return await OfFoundationAsync(foundation, isProfile, regions, cancellationToken);
    }

    private async Task<Check> OfFoundationAsync(
        string foundation, bool isProfile, string regions, CancellationToken cancellationToken)
    {
        ServiceCall call = AccountCalls.Get(
            "GetFoundationModelAvailability", $"model {foundation}", "bedrock:GetFoundationModelAvailability",
            $"/foundation-model-availability/{Uri.EscapeDataString(foundation)}");
        ServiceAnswer answer = await calls.AskAsync(AwsService.Bedrock, call, cancellationToken);
        if (!answer.IsGood)
        {
            bool denied = answer.Status == 403;
            return AccountCalls.Refused(
                Name, denied ? CheckState.Missing : CheckState.Broken, call, answer, "Check the model's id and the region.");
        }

        JsonElement said = AccountCalls.Json(answer.Body);
        List<string> amiss = [];
        Add("agreement", AccountCalls.Text(said, "agreementAvailability", "status"), "AVAILABLE");
        Add("authorization", AccountCalls.Text(said, "authorizationStatus"), "AUTHORIZED");
        Add("entitlement", AccountCalls.Text(said, "entitlementAvailability"), "AVAILABLE");
        if (!isProfile)
        {
            // A profile calls the model where it is.
            Add("region", AccountCalls.Text(said, "regionAvailability"), "AVAILABLE");
        }

        return amiss.Count == 0
            ? new Check(Name, CheckState.Ok, $"{model} may be called{regions}; only a call shows whether bedrock:InvokeModel is allowed")
            : new Check(Name, CheckState.Broken, $"{model}: {string.Join(", ", amiss)}", Enable);

        void Add(string what, string? status, string good)
        {
            if (status != good)
            {
                amiss.Add($"{what} {status ?? "not known"}");
            }
        }
    }

    private static IEnumerable<string> Models(JsonElement profile) =>
        profile.TryGetProperty("models", out JsonElement models) && models.ValueKind == JsonValueKind.Array
            ? models.EnumerateArray().Select(one => AccountCalls.Text(one, "modelArn")).OfType<string>()
            : [];

    [GeneratedRegex(@"^[a-z-]{2,8}\.[a-z0-9-]+\.")]
    private static partial Regex Profile();
}
