using System.Text.Json;
using PptBatch.Testing;
using PptBatch.Testing.Aws.Bedrock;
using PptBatch.Testing.Cli;
using PptBatch.Testing.Decks;
using PptBatch.Testing.Model;

namespace PptBatch.Bedrock.Tests;

/// <summary><c>pptbatch run --model</c> as a process of its own against the wire of Bedrock.</summary>
public sealed class ModelRunTests : IDisposable
{
    private const string Model = "global.anthropic.claude-sonnet-4-5";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Run_WithAModel_MakesTheDeckFromItsSlidesAndSaysWhatItCost()
    {
        await using BedrockServer server = await BedrockServer.StartAsync(new BedrockAnswer(Slides("Faros")));
        string course = Course("faros", 2);

        CliResult result = await RunAsync(server, course);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Model:   2 calls (0 repairs, 0 retries), 11800 tokens in (10000 cached), 2400 out, US$ 0.0", result.Output,
            StringComparison.Ordinal);
        Assert.Equal(2, server.Questions.Count);
        JsonElement ledger = Ledger(course);
        Assert.Equal(1200, ledger.GetProperty("inputTokens").GetInt64());
        Assert.Equal(10000, ledger.GetProperty("cacheReadTokens").GetInt64());
        Assert.Equal(2, ledger.GetProperty("attempts").GetArrayLength());

        // 600 fresh at 3 $, 300 written at 3.75 $, 5,000 read at 0.30 $ and 1,200 out at 15 $ a million, twice.
        Assert.Equal(0.04485m, ledger.GetProperty("costUsd").GetDecimal());
    }

    [Fact]
    public async Task Run_Again_AsksNothingAndCostsNothing()
    {
        await using BedrockServer server = await BedrockServer.StartAsync(new BedrockAnswer(Slides("Faros")));
        string course = Course("faros", 2);
        await RunAsync(server, course);

        CliResult again = await RunAsync(server, course);

        Assert.Equal(0, again.ExitCode);
        Assert.Equal(2, server.Questions.Count);
        Assert.Contains("2 reused", again.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Model:", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_EditedHtml_IsRenderedWithoutACall()
    {
        await using BedrockServer server = await BedrockServer.StartAsync(new BedrockAnswer(Slides("Faros")));
        string course = Course("faros", 1);
        await RunAsync(server, course);
        string stored = Assert.Single(Directory.GetFiles(Path.Combine(course, "infographics", "lessons")));
        await File.WriteAllTextAsync(
            stored, (await File.ReadAllTextAsync(stored)).Replace("Faros 2", "Escrito a mano", StringComparison.Ordinal));

        CliResult again = await RunAsync(server, course);

        Assert.Equal(0, again.ExitCode);
        Assert.Single(server.Questions);
        Assert.Contains(
            "Escrito a mano", DeckText.Dump(Path.Combine(course, "infographics", "faros-complete.pptx")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Regenerate_OneLesson_AsksForThatOneAlone()
    {
        await using BedrockServer server = await BedrockServer.StartAsync(
            new BedrockAnswer(Slides("Faros")), new BedrockAnswer(Slides("Faros")), new BedrockAnswer(Slides("Boyas")));
        string course = Course("faros", 2);
        await RunAsync(server, course);

        CliResult result = await CliProcess.RunWithAsync(
            Variables(server.Address.ToString()), "regenerate", course, "--lesson", "2", "--model", Model, "--slides-per-lesson", "4");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(3, server.Questions.Count);
        string deck = DeckText.Dump(Path.Combine(course, "infographics", "faros-complete.pptx"));
        Assert.Contains("Faros 1", deck, StringComparison.Ordinal);
        Assert.Contains("Boyas 1", deck, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(Path.Combine(course, "infographics", "lessons", "replaced")));
    }

    [Fact]
    public async Task Estimate_BeforeAndAfterARun_CallsNothingAndCountsWhatIsStored()
    {
        await using BedrockServer server = await BedrockServer.StartAsync(new BedrockAnswer(Slides("Faros")));
        string course = Course("faros", 2);
        string[] estimate = ["estimate", course, "--model", Model, "--slides-per-lesson", "4"];

        CliResult before = await CliProcess.RunWithAsync(Variables(server.Address.ToString()), estimate);
        Assert.Equal((0, ""), (before.ExitCode, before.Error));
        Assert.Empty(server.Questions);
        Assert.DoesNotContain("stored", before.Output, StringComparison.Ordinal);
        Assert.Equal(3, before.Output.Split('\n')
            .Count(line => line.Contains("(low US$ ", StringComparison.Ordinal) && line.Contains(", high US$ ", StringComparison.Ordinal)));
        Assert.False(Directory.Exists(Path.Combine(course, "infographics")));

        CliResult run = await RunAsync(server, course);
        Assert.True(run.ExitCode == 0, run.Error);
        CliResult after = await CliProcess.RunWithAsync(Variables(server.Address.ToString()), estimate);
        Assert.True(
            after.Output.Contains("Total: US$ 0.00 (low US$ 0.00, high US$ 0.00); 2 of 2 lessons stored", StringComparison.Ordinal),
            $"{run.Error}{run.Output}{after.Output}{after.Error}");
    }

    [Fact]
    public async Task Run_PromptFileFromThePromptCommand_IsWhatTheModelIsAsked()
    {
        await using BedrockServer server = await BedrockServer.StartAsync(new BedrockAnswer(Slides("Faros")));
        CliResult prompt = await CliProcess.RunAsync("prompt");
        Assert.Contains("How a good teaching slide is made", prompt.Output, StringComparison.Ordinal);
        _folder.Write("prompt.md", prompt.Output + "\n9. Begin every lesson with a question.\n");

        CliResult result = await RunAsync(server, Course("faros", 1), "--prompt-file", _folder.PathOf("prompt.md"));

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("9. Begin every lesson with a question.", (string)Assert.Single(server.Questions)
            .Body["system"]![0]!["text"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AWS_REGION", "PB2130", "--region")]
    [InlineData("AWS_ACCESS_KEY_ID", "PB2131", "AWS CLI")]
    public async Task Run_SetUpIncomplete_IsOneErrorBeforeAnyCall(string missing, string code, string fix)
    {
        await using BedrockServer server = await BedrockServer.StartAsync(new BedrockAnswer(Slides("Faros")));

        Dictionary<string, string?> variables = Variables(server.Address.ToString());
        variables[missing] = null;

        CliResult result = await RunAsync(variables, Course("faros", 1));

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains(code, result.ErrorLine, StringComparison.Ordinal);
        Assert.Contains(fix, result.ErrorLine, StringComparison.Ordinal);
        Assert.Empty(server.Questions);
    }

    [Theory]
    [InlineData(403, "AccessDeniedException", "You don't have access to the model with the specified model ID.")]
    [InlineData(403, "ExpiredTokenException", "The security token included in the request is expired")]
    [InlineData(404, "ResourceNotFoundException", "Could not resolve the foundation model from the provided model identifier.")]
    [InlineData(400, "ValidationException", "The provided model identifier is invalid.")]
    public async Task Run_ServiceThatTakesNoCall_StopsAfterTheFirstWithOneErrorThatSaysWhatToDo(int status, string type, string words)
    {
        await using BedrockServer server = await BedrockServer.StartAsync(BedrockAnswer.Error(status, type, words));

        CliResult result = await RunAsync(server, Course("faros", 40));

        Assert.Equal(1, result.ExitCode);
        Assert.Single(server.Questions);
        Assert.Contains("PB2123", result.ErrorLine, StringComparison.Ordinal);
        Assert.Contains(words, result.ErrorLine, StringComparison.Ordinal);
        Assert.Contains("credentials", result.ErrorLine, StringComparison.Ordinal);
        Assert.Equal(1, result.Error.Split('\n').Count(line => line.Contains("PB2123", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Run_UnpricedModelUnderACap_SaysSoBeforeAnyCall()
    {
        await using BedrockServer server = await BedrockServer.StartAsync(new BedrockAnswer(Slides("Faros")));

        CliResult result = await CliProcess.RunWithAsync(
            Variables(server.Address.ToString()), "run", Course("faros", 3), "--model", "vendor.new-model", "--max-cost-usd", "5");

        Assert.Equal(1, result.ExitCode);
        Assert.Empty(server.Questions);
        Assert.Contains("PB2128", result.ErrorLine, StringComparison.Ordinal);
        Assert.Contains("--price-file", result.ErrorLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_KilledWithCallsInFlight_LeavesNoneOutOfTheLedger()
    {
        TaskCompletionSource never = new();
        BedrockAnswer hanging = new(Slides("Faros")) { Until = never.Task };
        await using BedrockServer server = await BedrockServer.StartAsync(
            new BedrockAnswer(Slides("Faros")), hanging, hanging, new BedrockAnswer(Slides("Faros")));
        string course = Course("faros", 3);
        string[] run = ["run", course, "--model", Model, "--slides-per-lesson", "4"];
        await CliProcess.RunUntilAsync(AskedAsync(server, 3), Variables(server.Address.ToString()), run);
        Assert.False(File.Exists(Path.Combine(course, "infographics", "run.json")));

        CliResult again = await CliProcess.RunWithAsync(Variables(server.Address.ToString()), run);

        Assert.Equal(0, again.ExitCode);
        never.SetResult();
        JsonElement attempts = Ledger(course).GetProperty("attempts");
        Assert.InRange(server.Questions.Count, 5, 6);
        Assert.Equal(server.Questions.Count, attempts.GetArrayLength());
        Assert.InRange(
            attempts.EnumerateArray().Count(attempt => attempt.GetProperty("outcome").GetString() == ModelAttempt.InFlight), 2, 3);
        Assert.All(attempts.EnumerateArray(), attempt => Assert.True(attempt.GetProperty("costUsd").GetDecimal() > 0));
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 3)]
    public async Task Run_LessonsThatTheOutlineHadToWrite_AreCountedAndFailAStrictRun(bool strict, int exitCode)
    {
        await using BedrockServer server = await BedrockServer.StartAsync(new BedrockAnswer("I would rather not."));
        string course = Course("faros", 2);
        string[] options = strict ? ["--strict"] : [];

        CliResult first = await RunAsync(server, course, options);
        CliResult again = await RunAsync(server, course, options);

        Assert.All([first, again], result =>
        {
            Assert.Equal(exitCode, result.ExitCode);
            Assert.Contains("2 from the outline in the model's place (1, 2)", result.Output, StringComparison.Ordinal);
        });
        Assert.Contains("2 reused", again.Output, StringComparison.Ordinal);
        Assert.Contains(
            "2 from the outline", await File.ReadAllTextAsync(Path.Combine(course, "infographics", "report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Review_ShowsTheModelItsSlidesAndTakesWhatItChanges()
    {
        string changed = Slides("Faros").Replace(
            HonestSlides.Slide("Faros 2"),
            HonestSlides.Slide("Faros 2", "<ul><li>El faro mide la presión</li><li>El faro mide la temperatura</li></ul>")
                .Replace("<section", "<section data-slide=\"2\"", StringComparison.Ordinal),
            StringComparison.Ordinal);
        await using BedrockServer server = await BedrockServer.StartAsync(new BedrockAnswer(Slides("Faros")), new BedrockAnswer(changed));
        string course = Course("faros", 1);

        CliResult result = await RunAsync(server, course, "--review");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            ["write", "review"],
            Ledger(course).GetProperty("attempts").EnumerateArray().Select(attempt => attempt.GetProperty("purpose").GetString()));
        string asked = server.Questions.Last().Body["messages"]!.AsArray()[^1]!.ToJsonString();
        Assert.Contains("\"image/png\"", asked, StringComparison.Ordinal);
        Assert.Contains("row 1 has slides 1, 2, 3, 4", asked, StringComparison.Ordinal);
        Assert.Contains("El faro mide la temperatura", DeckText.Dump(Path.Combine(course, "infographics", "faros-complete.pptx")),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Regenerate_ThatTheServiceRefuses_LeavesEveryFileAsItWas()
    {
        await using BedrockServer server = await BedrockServer.StartAsync(
            new BedrockAnswer(Slides("Faros")), new BedrockAnswer(Slides("Faros")), BedrockAnswer.Error(403, "AccessDeniedException", "no"));
        string course = Course("faros", 2);
        await RunAsync(server, course);
        Dictionary<string, string> before = Stored(course);

        CliResult result = await CliProcess.RunWithAsync(
            Variables(server.Address.ToString()), "regenerate", course, "--lesson", "2", "--model", Model, "--slides-per-lesson", "4");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(before, Stored(course));
    }

    [Fact]
    public async Task Run_UnderACap_SpendsNoMoreAndNamesTheLessonsThatAreLeft()
    {
        await using BedrockServer server = await BedrockServer.StartAsync(new BedrockAnswer(Slides("Faros")));
        string course = Course("faros", 4);

        // The most that a call of this size can cost is about 0.07 $, and each one that ends costs about 0.02 $.
        CliResult result = await RunAsync(server, course, "--max-cost-usd", "0.10");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("PB2122", result.Error, StringComparison.Ordinal);
        Assert.InRange(Ledger(course).GetProperty("costUsd").GetDecimal(), 0.01m, 0.10m);
    }

    [Theory]
    [InlineData("--model says", "--tone", "calm")]
    [InlineData("2.50", "--model", Model, "--max-cost-usd", "lots")]
    [InlineData("4 to 80", "--model", Model, "--slides-per-lesson", "900")]
    public async Task Run_WrongModelOptions_AreRefusedWithTheFix(string said, params string[] options)
    {
        CliResult result = await CliProcess.RunWithAsync(Variables("http://127.0.0.1:9/"), ["run", Course("faros", 1), .. options]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(said == "--model says" ? "--model ID" : said, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_GlossaryAndRules_AreInThePrompt()
    {
        await using BedrockServer server = await BedrockServer.StartAsync(new BedrockAnswer(Slides("Faros")));
        _folder.Write("terms.txt", "# terms\ndata frame = tabla de datos\n");
        _folder.Write("rules.md", "Never use red.");

        CliResult result = await RunAsync(
            server, Course("faros", 1), "--glossary", _folder.PathOf("terms.txt"), "--rules", _folder.PathOf("rules.md"));

        Assert.Equal(0, result.ExitCode);
        string asked = Assert.Single(server.Questions).Body.ToJsonString();
        Assert.Contains("tabla de datos", asked, StringComparison.Ordinal);
        Assert.Contains("Never use red.", asked, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static Task<CliResult> RunAsync(BedrockServer server, string course, params string[] options) =>
        RunAsync(Variables(server.Address.ToString()), course, options);

    private static Task<CliResult> RunAsync(Dictionary<string, string?> variables, string course, params string[] options) =>
        CliProcess.RunWithAsync(variables, ["run", course, "--model", Model, "--slides-per-lesson", "4", .. options]);

    private static Dictionary<string, string?> Variables(string endpoint) => new()
    {
        ["AWS_ACCESS_KEY_ID"] = BedrockServer.AccessKey,
        ["AWS_SECRET_ACCESS_KEY"] = BedrockServer.Secret,
        ["AWS_SESSION_TOKEN"] = null,
        ["AWS_PROFILE"] = null,
        ["AWS_SHARED_CREDENTIALS_FILE"] = "none",
        ["AWS_CONFIG_FILE"] = "none",
        ["AWS_EC2_METADATA_DISABLED"] = "true",
        ["AWS_REGION"] = "eu-west-1",
        ["AWS_DEFAULT_REGION"] = null,
        ["AWS_ENDPOINT_URL_BEDROCK_RUNTIME"] = endpoint,
    };

    private static async Task AskedAsync(BedrockServer server, int questions)
    {
        while (server.Questions.Count < questions)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }
    }

    private static Dictionary<string, string> Stored(string course) => Directory
        .GetFiles(Path.Combine(course, "infographics"), "*", SearchOption.AllDirectories)
        .Where(path => Path.GetExtension(path) is ".pptx" || Path.GetFileName(Path.GetDirectoryName(path)) == "lessons")
        .ToDictionary(path => path, path => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path))));

    private static string Slides(string title) => HonestSlides.Article(title);

    private static JsonElement Ledger(string course) =>
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(course, "infographics", "run.json"))).RootElement.GetProperty("ledger");

    private string Course(string name, int lessons)
    {
        object book = new
        {
            metadata = new { title = "Faros y sensores" },
            lessons = Enumerable.Range(1, lessons).Select(number => new
            {
                title = $"Lección {number}", lesson_number = number, module_number = 1,
                content = HonestSlides.Markdown(number),
            }),
        };
        _folder.Write($"{name}/book/book.json", JsonSerializer.Serialize(book));
        return _folder.PathOf(name);
    }
}
