using System.Reflection;

namespace PptBatch.Reporting;

/// <summary>The declarations of the page for people, light and dark.</summary>
internal static class ReportStyle
{
    private static readonly Lazy<string> Read = new(() =>
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("PptBatch.report.css")!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    });

    /// <summary>The file that the package carries.</summary>
    public static string Css => Read.Value;
}
