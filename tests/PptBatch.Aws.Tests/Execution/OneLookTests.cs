using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using PptBatch.Artifacts;
using PptBatch.Dispatch.Messages;
using PptBatch.OpenXml;
using PptBatch.Testing;

namespace PptBatch.Aws.Tests.Execution;

/// <summary>What a request asks of the look is followed by every worker and by the merge, whatever they were deployed with.</summary>
public sealed class OneLookTests
{
    private const string Bucket = "courses";
    private readonly MemoryArtifactStore _store = new(TimeProvider.System);

    public static TheoryData<string> Looks => ["dark", "brand", "builds", "template", "read"];

    [Theory]
    [MemberData(nameof(Looks))]
    public Task Run_OnLambda_GivesTheBytesOfThisProcess(string look) => CompareAsync(look, site => site.Hosts.UseLambda, withStates: false);

    [InterpreterTheory]
    [MemberData(nameof(Looks))]
    public Task Run_OnStepFunctions_GivesTheBytesOfThisProcess(string look) =>
        CompareAsync(look, site => site.UseStepFunctions, withStates: true);

    [InterpreterFact]
    public async Task Machine_RequestWithALook_PlansRendersAndMergesInIt()
    {
        await using ExecutorSite site = await ExecutorSite.StartAsync(_store);
        DeckRequest request = await AskedAsync("dark");
        await site.Hosts.RunInProcessAsync(request);
        IReadOnlyList<string> expected = await SmallCourse.DecksAsync(_store, Bucket, "faros");
        await SmallCourse.ForgetResultsAsync(_store, Bucket, "faros");
        site.Hosts.StartWorker();

        LoopbackExecution execution = site.States.Execute(
            "by-hand", """{"course_bucket":"courses","project_folder":"faros","design":"paper","theme":"dark"}""");

        Assert.Equal("SUCCEEDED", await execution.EndedAsync());
        Assert.Equal(expected, await SmallCourse.DecksAsync(_store, Bucket, "faros"));
    }

    [Fact]
    public async Task Run_TemplateThatIsAFileOfTheHost_IsRefusedBeforeAnythingIsSent()
    {
        await using ExecutorSite site = await ExecutorSite.StartAsync(_store, withStates: false);
        string path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, await TemplateAsync(site));
            DeckRequest request = await SmallCourse.StoreAsync(_store, Bucket, 2);
            PptBatchException refused = await Assert.ThrowsAsync<PptBatchException>(() => site.Hosts.RunAsync(
                request, builder => site.Hosts.UseLambda(builder.UseOpenXmlDecks(o => o.TemplatePath = path))));
            Assert.Equal("PB5027", refused.Diagnostic.Code);
            Assert.Empty(site.Lambda.Taken);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task Run_TemplateChangedSincePlanning_IsRefusedByTheWorker()
    {
        await using ExecutorSite site = await ExecutorSite.StartAsync(_store, withStates: false);
        DeckRequest request = await AskedAsync("template");
        BatchPlan plan = await site.Hosts.Host(_store, site.Hosts.UseLambda).GetRequiredService<Dispatch.RunSteps>().PlanAsync(request);
        byte[] other = await TemplateAsync(site, design: "code");
        await _store.WriteAsync(request.Look!.Template!.Value, new MemoryStream(other), WriteCondition.Always);
        site.Hosts.StartWorker();

        DeckResult result = await site.Hosts.RunAsync(request);

        // The host plans with the template that is there now; a worker with the earlier plan must not mix the two.
        Assert.NotEqual(plan.RunId, result.Plan.RunId);
        site.Lambda.Send(WireJson.Write(BatchOrder.Of(plan, 1, 1)));
        BatchOutcome? outcome = null;
        while (outcome is null)
        {
            await Task.Delay(20);
            outcome = await WireJson.FindAsync(
                _store, BatchOrder.Of(plan, 1, 1).OutcomeKey, WireJsonContext.Default.BatchOutcome, default);
        }

        Assert.Equal("PB5053", outcome.Failure?.Code);
    }

    [Theory]
    [InlineData("design", "gothic", "PB3121")]
    [InlineData("brand", "blue-ish", "PB3121")]
    [InlineData("template", "none.potx", "PB3101")]
    [InlineData("model", "anthropic.claude", "PB5029")]
    public async Task Run_AsNoWorkerCan_EndsBeforeALessonIsWritten(string what, string value, string code)
    {
        await using ExecutorSite site = await ExecutorSite.StartAsync(_store, withStates: false);
        DeckRequest request = await SmallCourse.StoreAsync(_store, Bucket, 2);
        request = what switch
        {
            "design" => request with { Look = new DeckLook { Design = value } },
            "brand" => request with { Look = new DeckLook { Brand = value } },
            "template" => request with { Look = new DeckLook { Template = new ArtifactKey(Bucket, value) } },
            _ => request with { Writing = new WritingSettings { Model = value } },
        };
        PptBatchException refused = await Assert.ThrowsAsync<PptBatchException>(() => site.Hosts.RunInProcessAsync(request));
        Assert.Equal(code, refused.Diagnostic.Code);
        Assert.Empty(await SmallCourse.StoredLessonsAsync(_store, Bucket, "faros"));
    }

    private async Task CompareAsync(string look, Func<ExecutorSite, Action<PptBatchBuilder>> executor, bool withStates)
    {
        await using ExecutorSite site = await ExecutorSite.StartAsync(_store, withStates: withStates);
        DeckRequest plain = await AskedAsync("plain");
        await site.Hosts.RunInProcessAsync(plain);
        IReadOnlyList<string> usual = await SmallCourse.DecksAsync(_store, Bucket, "faros");
        await SmallCourse.ForgetResultsAsync(_store, Bucket, "faros");

        DeckRequest request = await AskedAsync(look);
        await site.Hosts.RunInProcessAsync(request);
        IReadOnlyList<string> expected = await SmallCourse.DecksAsync(_store, Bucket, "faros");
        Assert.Empty(expected.Intersect(usual));
        await SmallCourse.ForgetResultsAsync(_store, Bucket, "faros");

        // These workers were deployed for another look, which the plan overrides.
        site.Hosts.StartWorker(look: options => (options.Design, options.Theme) = ("code", "print"));
        DeckResult result = await site.Hosts.RunAsync(request, executor(site)).WaitAsync(Hang.Limit);
        Assert.Equal(DeckStatus.Complete, result.Status);
        Assert.Equal(expected, await SmallCourse.DecksAsync(_store, Bucket, "faros"));
    }

    private async Task<DeckRequest> AskedAsync(string look)
    {
        DeckRequest request = await SmallCourse.StoreAsync(_store, Bucket, 3);
        await _store.WriteAsync(new ArtifactKey(Bucket, "faros/book/book.json"), new MemoryStream(Prose()), WriteCondition.Always);
        ArtifactKey template = new(Bucket, "faros/brand.potx");
        switch (look)
        {
            case "template":
                await using (ExecutorSite site = await ExecutorSite.StartAsync(_store, withStates: false))
                {
                    await _store.WriteAsync(template, new MemoryStream(await TemplateAsync(site)), WriteCondition.Always);
                }

                return request with { Look = new DeckLook { Template = template } };
            case "read":
                return request with { Writing = new WritingSettings { Mode = SlideMode.Read } };
            default:
                return request with
                {
                    Look = look switch
                    {
                        "dark" => new DeckLook { Design = "paper", Theme = "dark" },
                        "brand" => new DeckLook { Brand = "#0B5FFF" },
                        "builds" => new DeckLook { Builds = true },
                        _ => null,
                    },
                };
        }
    }

    // Paragraphs of several sentences, of which one is for a slide to speak to.
    private static byte[] Prose() => JsonSerializer.SerializeToUtf8Bytes(new
    {
        metadata = new { title = "Faros" },
        modules = new[]
        {
            new
            {
                module_number = 1,
                module_title = "Luz",
                lessons = Enumerable.Range(1, 3).Select(number => new
                {
                    title = $"Faro {number}",
                    module_number = 1,
                    lesson_number = number,
                    content = $"## Tema {number}\n\nEl faro mide la presión del aire. Lo hace desde hace un siglo, cada hora del día. "
                        + "El guarda anota los valores en un libro. El libro está en la biblioteca de la ciudad.\n\n- Mide la presión\n- Mide el viento\n",
                }),
            },
        },
    });

    // A deck of ours is a template like any other.
    private static async Task<byte[]> TemplateAsync(ExecutorSite site, string design = "bold")
    {
        MemoryArtifactStore aside = new(TimeProvider.System);
        DeckRequest request = await SmallCourse.StoreAsync(aside, Bucket, 1) with { Look = new DeckLook { Design = design } };
        await site.Hosts.RunAsync(request, builder => builder.UseInProcessExecutor(), through: aside);
        await using Stream deck = (await aside.OpenReadAsync(new ArtifactKey(Bucket, "faros/infographics/infographic_1.pptx")))!;
        using MemoryStream bytes = new();
        await deck.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
