using System.Globalization;
using System.Text;
using System.Text.Json;
using PptBatch.Books.Encodings;
using PptBatch.Diagnostics;

namespace PptBatch.Books.Json;

/// <summary>Parses a book file: strict JSON first, then with comments, trailing commas and stray marks forgiven and reported.</summary>
internal static class JsonSource
{
    private const int MaxDepth = 64;

    // A document takes twelve bytes for each of these beside its text.
    private const int MostValues = 2_000_000;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false };
    private static readonly JsonDocumentOptions Repeating = new() { MaxDepth = MaxDepth };
    private static readonly JsonDocumentOptions Tolerant =
        new() { MaxDepth = MaxDepth, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Parses <paramref name="bytes"/>; the element does not depend on anything that needs disposing.</summary>
    /// <exception cref="PptBatchException">Not JSON: names the file, the line and the JSON path.</exception>
    public static JsonElement Parse(byte[] bytes, string place, Findings findings)
    {
        byte[] text = IsPlain(bytes) ? bytes : Utf8.GetBytes(LoneSurrogates.Replace(Decode(bytes, place, findings)));
        ThrowIfTooMany(text, place);
        try
        {
            return Parse(text, Strict);
        }
        catch (JsonException strict)
        {
            try
            {
                return Repeated(text, strict, place, findings) ?? Forgiven(text, strict, place, findings);
            }
            catch (JsonException error)
            {
                string path = JsonFault.PathIn(text, MaxDepth);
                throw new PptBatchException(
                    new Diagnostic(
                        "PB1003",
                        DiagnosticSeverity.Error,
                        JsonFault.Describe(error, MaxDepth),
                        $"{place} line {error.LineNumber + 1}, column {error.BytePositionInLine + 1}, at {path}",
                        "Fix the file at that position, or name another book."),
                    error);
            }
        }
    }

    private static void ThrowIfTooMany(byte[] text, string place)
    {
        if (text.Length <= MostValues)
        {
            return;
        }

        Utf8JsonReader reader = new(
            text, new JsonReaderOptions { MaxDepth = MaxDepth, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        int values = 0;
        try
        {
            while (values <= MostValues && reader.Read())
            {
                values++;
            }
        }
        catch (JsonException)
        {
            // Said by the parser, with its place.
            return;
        }

        if (values > MostValues)
        {
            string message = string.Create(
                CultureInfo.InvariantCulture, $"The file holds more than {MostValues:N0} names and values.");
            throw new PptBatchException(new Diagnostic("PB1008", DiagnosticSeverity.Error, message, place, "Split the course."));
        }
    }

    /// <summary>JSON in which an object has a key twice; null for text that is not JSON.</summary>
    private static JsonElement? Repeated(byte[] text, JsonException cause, string place, Findings findings)
    {
        try
        {
            JsonElement root = Parse(text, Repeating);
            findings.Warning(
                "PB1018", $"An object has a key twice, and the last one counts: {cause.Message.Split(" Path:")[0].TrimEnd('.')}.", place,
                "Remove or rename one of the two.");
            return root;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonElement Forgiven(byte[] text, JsonException strict, string place, Findings findings)
    {
        JsonElement root = Parse(text, Tolerant);
        findings.Warning(
            "PB1009",
            "The file is not strict JSON (it has a comment or a trailing comma); it was read anyway.",
            $"{place} line {strict.LineNumber + 1}",
            "Remove the comment or the comma.");
        return root;
    }

    // Not disposed, as the element outlives it: what it rented is then collected with it, and the text is not copied.
    private static JsonElement Parse(byte[] text, JsonDocumentOptions options) => JsonDocument.Parse(text, options).RootElement;

    // A large book is not copied through a string to find that nothing has to be repaired.
    private static bool IsPlain(ReadOnlySpan<byte> bytes) =>
        bytes is [not 0 and not 0x1A and not 0xEF and not 0xFE and not 0xFF, .., not 0 and not 0x1A and not 0xBF]
        && bytes.IndexOf("\\ud"u8) < 0
        && bytes.IndexOf("\\uD"u8) < 0
        && System.Text.Unicode.Utf8.IsValid(bytes);

    private static string Decode(byte[] bytes, string place, Findings findings)
    {
        string text = bytes switch
        {
            [(byte)'{', 0, ..] => Encoding.Unicode.GetString(bytes),
            [0, (byte)'{', ..] => Encoding.BigEndianUnicode.GetString(bytes),
            _ => TextFile.Decode(bytes, place, findings),
        };
        string trimmed = text.Trim('\uFEFF', '\0', '\u001A');
        if (trimmed.Length != text.Length)
        {
            findings.Info("PB1009", "A byte order mark or end-of-file mark inside the file was ignored.", place);
        }

        return trimmed;
    }
}
