using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PptBatch;
using PptBatch.StepFunctions;

// 1. The same parts as the host that sends the batches out, except for where they run.
ServiceCollection services = new();
PptBatchBuilder builder = services.AddPptBatchOrchestration(options => options.Writing = Usual()).UseS3Artifacts();
builder.UseOpenXmlDecks(options =>
{
    // How decks look whose request says nothing else; what is planned with it travels in the plan.
    options.Design = Set("PPTBATCH_DESIGN") ?? options.Design;
    options.Theme = Set("PPTBATCH_THEME") ?? options.Theme;
    options.Brand = Set("PPTBATCH_BRAND") ?? options.Brand;

    // A template of one's own is an object like any other: bucket/path/brand.potx.
    if (Environment.GetEnvironmentVariable("PPTBATCH_TEMPLATE")?.Split('/', 2) is [{ Length: > 0 } bucket, { Length: > 0 } path])
    {
        options.Template = new ArtifactKey(bucket, path);
    }
});

// 2. A model writes the slides where one is named; without one they are made from the lesson's own outline, for nothing.
if (Environment.GetEnvironmentVariable("PPTBATCH_MODEL") is { Length: > 0 } model)
{
    builder.UseBedrock(options => options.ModelId = model);

    // At half the price, by a job that the state machine waits for.
    if (Set("PPTBATCH_BATCH_ROLE") is { } role)
    {
        builder.UseBedrockBatchInference(options =>
        {
            options.RoleArn = role;
            options.MinimumRecords =
                int.TryParse(Set("PPTBATCH_BATCH_MINIMUM"), CultureInfo.InvariantCulture, out int least) ? least : options.MinimumRecords;
        });
    }
}
else
{
    builder.UseOutlineGenerator();
}

// 3. Lines of JSON with metrics for CloudWatch; what is set for the stack holds where a request says nothing else.
builder.UseCloudWatchLog(options =>
{
    options.Stack = Environment.GetEnvironmentVariable("PPTBATCH_STACK") ?? options.Stack;
    options.Level = Enum.TryParse(Environment.GetEnvironmentVariable("PPTBATCH_LOG_LEVEL"), out LogLevel level) ? level : options.Level;
});

// 4. How soon a worker that is gone is replaced.
if (int.TryParse(Environment.GetEnvironmentVariable("PPTBATCH_LEASE_SECONDS"), out int seconds))
{
    builder.ConfigureWorker(options => options.LeaseTime = TimeSpan.FromSeconds(seconds));
}

// 5. The start function knows the state machine that it starts.
if (Environment.GetEnvironmentVariable("PPTBATCH_STATE_MACHINE") is { Length: > 0 } machine)
{
    builder.UseStepFunctionsExecutor(options => options.StateMachineArn = machine);
}

// 6. One invocation after the other, until Lambda ends the process.
await using ServiceProvider provider = services.BuildServiceProvider();
try
{
    await CourseWorker.RunAsync(provider);
    return 0;
}
catch (PptBatchException error)
{
    Console.Error.WriteLine(error.Diagnostic);
    return 1;
}

static string? Set(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;

// How lessons are written of a course whose request says nothing else; 0 is no cap and no pace.
static WritingSettings Usual() => new()
{
    Mode = Set("PPTBATCH_MODE") == "read" ? SlideMode.Read : null,
    MaxCostUsd = decimal.TryParse(Set("PPTBATCH_MAX_COST_USD"), CultureInfo.InvariantCulture, out decimal usd) && usd > 0 ? usd : null,
    TokensPerMinute = long.TryParse(Set("PPTBATCH_TOKENS_PER_MINUTE"), CultureInfo.InvariantCulture, out long tokens) && tokens > 0
        ? tokens
        : null,
};
