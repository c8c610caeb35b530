using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace PptBatch.OpenXml.Sdk;

/// <summary>The schema of a version of Office, as Microsoft's Open XML SDK knows it. Thread-safe.</summary>
/// <param name="version">The version. Default: <see cref="FileFormatVersions.Microsoft365"/>.</param>
public sealed class OfficeSchema(FileFormatVersions version = FileFormatVersions.Microsoft365) : IDeckSchema
{
    // The SDK holds a part as objects, about twenty bytes for each of the part's, and keeps them while it checks.
    private const long MostXmlBytes = 128L << 20;
    private const string ChartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private const int MostErrors = 10_000;
    private const int MostOfAKind = 20;

    /// <inheritdoc/>
    public IReadOnlyList<DeckFinding> Check(Stream deck, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(deck);
        try
        {
            long bytes = XmlBytes(deck);
            return bytes > MostXmlBytes
                ? [Unchecked($"its XML parts take {bytes} bytes, and at most {MostXmlBytes} are checked")]
                : Errors(deck, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The SDK promises nothing about decks that are damaged in ways of their own.
            return [Unchecked($"{exception.GetType().Name}: {exception.Message.TrimEnd('.')}")];
        }
    }

    private static long XmlBytes(Stream deck)
    {
        deck.Position = 0;
        using ZipArchive archive = new(deck, ZipArchiveMode.Read, leaveOpen: true);
        return archive.Entries.Where(IsXml).Sum(entry => entry.Length);
    }

    private static bool IsXml(ZipArchiveEntry entry) =>
        Path.GetExtension(entry.FullName) is string ending
        && (ending.Equals(".xml", StringComparison.OrdinalIgnoreCase) || ending.Equals(".rels", StringComparison.OrdinalIgnoreCase));

    private List<DeckFinding> Errors(Stream deck, CancellationToken cancellationToken)
    {
        deck.Position = 0;
        using PresentationDocument document = PresentationDocument.Open(
            deck, isEditable: false, new OpenSettings { MaxCharactersInPart = MostXmlBytes });
        if (document.StrictRelationshipFound)
        {
            return [Unchecked("it is a strict Open XML package, and the SDK knows the transitional schema only")];
        }

        OpenXmlValidator validator = new(version) { MaxNumberOfErrors = MostErrors };
        List<DeckFinding> findings = [];
        Dictionary<string, int> kinds = new(StringComparer.Ordinal);
        foreach (ValidationErrorInfo error in validator.Validate(document, cancellationToken).Where(error => !IsOffices(error)))
        {
            int count = kinds[error.Id] = kinds.GetValueOrDefault(error.Id) + 1;
            if (count <= MostOfAKind)
            {
                findings.Add(new DeckFinding("PB6021", DiagnosticSeverity.Error, error.Description, Part: error.Part?.Uri.ToString())
                {
                    XPath = error.Path?.XPath,
                });
            }
        }

        findings.AddRange(kinds.Where(kind => kind.Value > MostOfAKind).Select(kind => new DeckFinding(
            "PB6021", DiagnosticSeverity.Error, $"And {kind.Value - MostOfAKind} more of this kind ({kind.Key}).")));
        return findings;
    }

    // PowerPoint itself writes charts like that: ids of axes below zero on a Mac, one element behind the extensions, and extensions that
    // are newer than the SDK.
    private static bool IsOffices(ValidationErrorInfo error) =>
        error.Node is AxisId or CrossingAxis
        || error.RelatedNode is { LocalName: "showDLblsOverMax" }
        || (error.Node is { } node && node.Ancestors().Prepend(node).Any(
            element => element is { LocalName: "extLst", NamespaceUri: ChartNamespace }));

    private static DeckFinding Unchecked(string why) =>
        new("PB6022", DiagnosticSeverity.Warning, $"The deck was not checked against the schema: {why}.");
}
