using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace PptBatch.Testing.Decks;

/// <summary>The schema check that Microsoft ships, at the newest version it knows.</summary>
public static class SchemaCheck
{
    /// <summary>The errors of a deck, one readable line each.</summary>
    public static IReadOnlyList<string> Errors(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return Errors(stream);
    }

    /// <summary>The errors of a deck in a stream that can seek, one readable line each.</summary>
    public static IReadOnlyList<string> Errors(Stream deck)
    {
        using PresentationDocument document = PresentationDocument.Open(deck, isEditable: false);
        OpenXmlValidator validator = new(FileFormatVersions.Microsoft365) { MaxNumberOfErrors = 200 };
        return [.. validator.Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")];
    }
}
