using System.Text.RegularExpressions;
using PptBatch.Testing;
using PptBatch.Testing.Cli;
using PptBatch.Testing.Rendering;

namespace PptBatch.EndToEnd.Tests.Validation;

/// <summary>LibreOffice plays what is built click by click.</summary>
public sealed class BuildsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [LibreOfficeFact]
    public async Task Render_WithBuilds_IsPlayedByLibreOfficeClickByClick()
    {
        _folder.Write("own.html", "<section class=slide><h2>List</h2><ul><li>One</li><li>Two</li><li>Three</li></ul></section>"
            + "<section class=slide><h2>Steps</h2><ol class=steps><li>First</li><li>Second</li></ol></section>");
        string deck = _folder.PathOf("own.pptx");
        Assert.Equal(0, (await CliProcess.RunAsync("render", _folder.PathOf("own.html"), "-o", deck, "--builds")).ExitCode);
        string read = await File.ReadAllTextAsync(LibreOffice.ToFlatXml(deck, _folder.Path));
        Assert.Equal(5, Regex.Count(read, "presentation:node-type=\"on-click\""));
    }
}
