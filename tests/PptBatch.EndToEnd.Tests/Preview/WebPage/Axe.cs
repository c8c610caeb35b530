using PptBatch.Testing.Rendering;
using PuppeteerSharp;

namespace PptBatch.EndToEnd.Tests.Preview.WebPage;

/// <summary>The accessibility checker of <see cref="AxeFactAttribute"/>.</summary>
internal static class Axe
{
    /// <summary>What it finds on a page, a line for each rule that is broken.</summary>
    public static async Task<string[]> FindAsync(IPage page)
    {
        await page.EvaluateExpressionAsync(await File.ReadAllTextAsync(AxeFactAttribute.ScriptPath));
        return await page.EvaluateFunctionAsync<string[]>(
            "() => axe.run().then(found => found.violations.map(rule => rule.id + ': ' + rule.nodes.length + ' ' + rule.nodes[0].html))");
    }
}
