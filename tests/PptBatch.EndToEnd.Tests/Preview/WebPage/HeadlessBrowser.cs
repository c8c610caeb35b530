using PptBatch.Testing.Rendering;
using PuppeteerSharp;

namespace PptBatch.EndToEnd.Tests.Preview.WebPage;

/// <summary>A real browser without a window.</summary>
internal static class HeadlessBrowser
{
    public static Task<IBrowser> LaunchAsync() => Puppeteer.LaunchAsync(new LaunchOptions
    {
        ExecutablePath = "/usr/bin/" + ChromiumFactAttribute.Program,
        Args = ["--no-sandbox", "--disable-gpu"],
    });
}
