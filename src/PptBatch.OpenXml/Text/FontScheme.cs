namespace PptBatch.OpenXml.Text;

/// <summary>The faces that a deck names; they are the faces that were measured.</summary>
/// <param name="Heading">Face of titles.</param>
/// <param name="Body">Face of everything else.</param>
/// <param name="FixedWidth">Face of code.</param>
internal sealed record FontScheme(string Heading, string Body, string FixedWidth)
{
    public static FontScheme Default { get; } = new("Calibri", "Calibri", "Consolas");
}
