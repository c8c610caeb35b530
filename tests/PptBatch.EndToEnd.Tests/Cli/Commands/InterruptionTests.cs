using System.IO.Compression;
using System.Text;
using PptBatch.Testing;
using PptBatch.Testing.Cli;

namespace PptBatch.EndToEnd.Tests.Cli.Commands;

public sealed class InterruptionTests : IDisposable
{
    // Room for a machine on which all of these run at once; the promise is two seconds.
    private static readonly TimeSpan MostWait = TimeSpan.FromSeconds(4);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SignalFact]
    public async Task CtrlC_WhateverItIsAt_EndsEveryCommandSoon()
    {
        string deck = await CrowdedDeckAsync();
        string course = SmallCourse.Write(_folder, "curso", [.. Enumerable.Repeat(SmallCourse.Lesson(1), 4000)]);
        Interrupted[] ended = await Task.WhenAll(
            InterruptAsync("check", deck),
            InterruptAsync("preview", deck, "-o", _folder.PathOf("preview")),
            InterruptAsync("diff", deck, deck),
            InterruptAsync(["merge", .. Enumerable.Repeat(deck, 60), "-o", _folder.PathOf("merged.pptx")]),
            InterruptAsync("run", course, "--out", _folder.PathOf("out")));

        Assert.All(ended, tool =>
        {
            Assert.Equal(130, tool.Result.ExitCode);
            Assert.StartsWith("pptbatch: cancelled", tool.Result.ErrorLine, StringComparison.Ordinal);
            Assert.InRange(tool.Took, TimeSpan.Zero, MostWait);
        });
        Assert.False(File.Exists(_folder.PathOf("merged.pptx")));
    }

    /// <summary>A slide that takes any command seconds.</summary>
    private async Task<string> CrowdedDeckAsync()
    {
        string deck = _folder.PathOf("crowded.pptx"), lesson = _folder.Write("lesson.md", SmallCourse.Lesson(1));
        Assert.Equal(0, (await CliProcess.RunAsync("render", lesson, "-o", deck)).ExitCode);
        StringBuilder shapes = new();
        for (int number = 0; number < 50_000; number++)
        {
            shapes.Append(
                $"""
                <p:sp><p:nvSpPr><p:cNvPr id="{number + 1000}" name="S"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>
                <a:off x="{number % 300 * 30000}" y="{number / 300 * 30000}"/><a:ext cx="20000" cy="20000"/></a:xfrm></p:spPr>
                <p:txBody><a:bodyPr/><a:p><a:r><a:t>word {number}</a:t></a:r></a:p></p:txBody></p:sp>
                """);
        }

        await using ZipArchive archive = await ZipFile.OpenAsync(deck, ZipArchiveMode.Update);
        ZipArchiveEntry slide = archive.GetEntry("ppt/slides/slide1.xml")!;
        string xml;
        using (StreamReader reader = new(await slide.OpenAsync()))
        {
            xml = await reader.ReadToEndAsync();
        }

        await using StreamWriter writer = new(await slide.OpenAsync());
        writer.BaseStream.SetLength(0);
        await writer.WriteAsync(xml.Replace("</p:spTree>", shapes + "</p:spTree>", StringComparison.Ordinal));
        return deck;
    }

    private static async Task<Interrupted> InterruptAsync(params string[] arguments)
    {
        TimeSpan took = TimeSpan.Zero;
        CliResult result = await CliProcess.RunInterruptedAsync(TimeSpan.FromSeconds(0.9), time => took = time, arguments);
        return new Interrupted(result, took);
    }

    private sealed record Interrupted(CliResult Result, TimeSpan Took);

    private sealed class SignalFactAttribute() : NeedyFactAttribute(
        OperatingSystem.IsLinux() && File.Exists("/usr/bin/env") ? null : "needs env and kill of GNU");
}
