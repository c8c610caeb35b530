using System.Collections.Concurrent;
using PptBatch.Testing;
using Xunit.Sdk;

namespace PptBatch.OpenXml.Tests.Templates;

/// <summary>Decks that other programs made, used as templates.</summary>
public sealed class SharedTemplateTests
{
    [SharedFact]
    public async Task Render_WithEveryRealDeckAsTemplate_GivesAGoodDeckOrOneError()
    {
        string[] decks = [.. Directory.GetFiles(SharedInputs.PathOf("decks", "real"), "*.pptx").Order(StringComparer.Ordinal)];
        ConcurrentBag<string> bad = [];
        int good = 0;
        await Parallel.ForEachAsync(decks, async (path, cancellationToken) =>
        {
            byte[] bytes = await File.ReadAllBytesAsync(path, cancellationToken);
            TemplateReport report = await TemplateChecker.CheckAsync(new MemoryStream(bytes), Path.GetFileName(path), cancellationToken);
            try
            {
                if (report.IsUsable)
                {
                    await TemplateDeck.AssertGoodAsync(bytes);
                    Interlocked.Increment(ref good);
                }
                else
                {
                    Assert.Single(report.Findings);
                }
            }
            catch (XunitException problem)
            {
                bad.Add($"{Path.GetFileName(path)}: {problem.Message}");
            }
        });

        Assert.True(bad.IsEmpty, string.Join("\n", bad));
        Assert.Equal(67, decks.Length);
        Assert.True(good >= 60, $"only {good} of {decks.Length} can be used");
    }
}
