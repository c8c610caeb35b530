using System.Xml;

namespace PptBatch.OpenXml.Packages.Zip;

/// <summary>Errors about a package, each naming the deck and the part.</summary>
internal static class PackageFault
{
    public static PptBatchException NotAPackage(string deck, string what) => Of(
        "PB4001", deck, null, what, "Give a file that opens in PowerPoint.");

    public static PptBatchException Encrypted(string deck) => Of(
        "PB4002",
        deck,
        null,
        "The file is an OLE container: an encrypted presentation or the old .ppt format.",
        "Remove the password, or save it as .pptx.");

    public static PptBatchException EncryptedEntry(string deck, string part) => Of(
        "PB4002", deck, part, "The entry is encrypted.", "Remove the password.");

    public static PptBatchException PastLimit(string deck, string? part, string what) => Of(
        "PB4003", deck, part, what, "The archive looks like a zip bomb. If the deck is legitimate, split it.");

    public static PptBatchException BadName(string deck, string part, string what) => Of(
        "PB4004", deck, part, what, "Save the deck again in PowerPoint.");

    public static PptBatchException Damaged(string deck, string? part, string what, Exception? cause = null) => Of(
        "PB4005", deck, part, what, "The file is damaged; take another copy.", cause);

    public static PptBatchException MissingPart(string deck, string part, string source) => Of(
        "PB4006", deck, part, $"The part is missing, and {source} needs it.",
        "Open the deck in PowerPoint, let it repair the deck, and save.");

    public static PptBatchException MissingLink(string deck, string part, string what) => Of(
        "PB4006", deck, part, what, "Open the deck in PowerPoint, let it repair the deck, and save.");

    public static PptBatchException BadXml(string deck, string part, Exception cause) => Of(
        "PB4007", deck, part, "The XML cannot be read: " + cause.Message.TrimEnd('.') + ".", "Save the deck again in PowerPoint.", cause);

    public static PptBatchException WrongKind(string deck, string part, string what) => Of(
        "PB4007", deck, part, what, "Open the deck in PowerPoint, let it repair the deck, and save.");

    /// <summary>
    /// True for errors that bad XML causes: a number that is none is the fault of the part as much as a tag without an end.
    /// </summary>
    public static bool IsOfXml(Exception error) => error is XmlException or FormatException or OverflowException;

    public static PptBatchException NotADeck(string deck, string what) => Of(
        "PB4008", deck, null, what, "Give .pptx, .pptm, .potx or .ppsx files.");

    private static PptBatchException Of(string code, string deck, string? part, string what, string fix, Exception? cause = null) =>
        new(new Diagnostic(code, DiagnosticSeverity.Error, what, part is null ? deck : $"{deck}, {part}", fix), cause);
}
