using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;
using PptBatch.Soak.Faults;
using PptBatch.Testing.Model;

namespace PptBatch.Soak.Cloud;

/// <summary>The model as one process reaches it: it writes the same slides of a lesson each time, and bills each time.</summary>
internal sealed partial class ProcessModel(World world, SimulatedProcess process) : IChatClient
{
    /// <summary>What every call costs that the model answers.</summary>
    public const decimal CallUsd = 1;

    private const int Tokens = 1000;

    private static readonly Lazy<string> Prices = new(() =>
    {
        string path = Path.Combine(Path.GetTempPath(), $"pptbatch-soak-{Environment.ProcessId}.json");
        File.WriteAllText(path, """
            {
              "asOf": "2026-01-01", "source": "made up", "regionalFactor": 1, "batchFactor": 1,
              "models": [{ "id": "simulated", "input": 0, "output": 1000 }]
            }
            """);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(path);
        return path;
    });

    public static void Configure(ChatGeneratorOptions options) =>
        (options.WriterModel, options.PriceFile, options.SlidesPerLesson) = ("simulated", Prices.Value, 4);

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await process.StayAsync();
        int lesson = LessonOf(messages);
        FaultKind? fault = world.Faults.Next(FaultPlace.Model);
        world.Note(process, $"model lesson {lesson} {fault}");
        if (fault == FaultKind.KillBefore)
        {
            process.Kill();
            await process.StayAsync();
        }

        world.Calls.Send(process, lesson);
        await world.SleepAsync(0.5, 5, cancellationToken);
        await process.StayAsync();
        if (fault == FaultKind.FailBefore)
        {
            world.Calls.Spoil(lesson);
            throw new HttpRequestException("The model does not answer.");
        }

        // A service bills what it has written, whether anybody still listens or not.
        world.Calls.Bill(CallUsd);
        string slides = HonestSlides.Article($"Faros {lesson}");
        yield return new ChatResponseUpdate(ChatRole.Assistant, slides[..(slides.Length / 2)]);
        await world.SleepAsync(15, 90, cancellationToken);
        await process.StayAsync();
        if (fault == FaultKind.FailAfter)
        {
            world.Calls.Spoil(lesson);
            throw new HttpRequestException("The connection broke.");
        }

        if (fault == FaultKind.KillAfter)
        {
            process.Kill();
            await process.StayAsync();
        }

        yield return new ChatResponseUpdate(ChatRole.Assistant, slides[(slides.Length / 2)..]);
        yield return new ChatResponseUpdate { FinishReason = ChatFinishReason.Stop };
        world.Calls.Answer(process, lesson);
        yield return new ChatResponseUpdate { Contents = [new UsageContent(new UsageDetails { OutputTokenCount = Tokens })] };
    }

    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }

    private static int LessonOf(IEnumerable<ChatMessage> messages) => int.Parse(
        messages.Select(message => Number().Match(message.Text)).First(match => match.Success).Groups[1].ValueSpan,
        CultureInfo.InvariantCulture);

    [GeneratedRegex("faro número ([0-9]+) mide")]
    private static partial Regex Number();
}
