using System.Text.Json;
using PptBatch.Testing.Cli;

namespace PptBatch.EndToEnd.Tests.Cli.Diagnosis;

public sealed class DoctorTests
{
    [Fact]
    public async Task Doctor_ThisMachine_SaysWhatIsThereWithoutSecrets()
    {
        CliResult result = await CliProcess.RunWithAsync(
            new Dictionary<string, string?>
            {
                ["AWS_REGION"] = "eu-west-1", ["AWS_ACCESS_KEY_ID"] = "AKIDNAME", ["AWS_SECRET_ACCESS_KEY"] = "hush",
            },
            "doctor", "--json");
        using JsonDocument checks = JsonDocument.Parse(result.Output);
        Dictionary<string, string> states = checks.RootElement.EnumerateArray().ToDictionary(
            check => check.GetProperty("name").GetString()!, check => check.GetProperty("state").GetString()!);

        Assert.Equal(0, result.ExitCode);
        Assert.All(["program", "scratch folder", "native code", "region", "credentials"], name => Assert.Equal("Ok", states[name]));
        Assert.DoesNotContain("hush", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("AKIDNAME", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_NoRegion_SaysWhatToDo()
    {
        CliResult result = await CliProcess.RunWithAsync(
            new Dictionary<string, string?>
            {
                ["AWS_REGION"] = "", ["AWS_DEFAULT_REGION"] = "", ["AWS_CONFIG_FILE"] = "/none", ["HOME"] = "/none",
            },
            "doctor");
        Assert.Contains("missing  region", result.Output, StringComparison.Ordinal);
        Assert.Contains("Set AWS_REGION", result.Output, StringComparison.Ordinal);
    }
}
