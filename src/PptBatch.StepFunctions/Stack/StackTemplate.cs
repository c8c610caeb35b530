using System.Text.Encodings.Web;
using System.Text.Json;
using PptBatch.StepFunctions.Stack;

namespace PptBatch.StepFunctions;

/// <summary>
/// The CloudFormation template of everything that a course needs on AWS: bucket, five functions with a role each, the state machine,
/// logs, alarms, dashboard and a notice when an execution ends. It needs SAM's transform, which <c>sam deploy</c> brings.
/// </summary>
public static class StackTemplate
{
    private const string CodeHole = "<CodePath>";
    private const string MachineHole = "<StateMachine>";

    /// <summary>The template as YAML, the same bytes each time.</summary>
    /// <param name="codePath">Folder of the published worker, relative to the template. Default: <c>Worker/publish/</c>.</param>
    public static string Export(string codePath = "Worker/publish/")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(codePath);
        string template = ReadFile();
        int hole = template.IndexOf(MachineHole, StringComparison.Ordinal);
        string indent = new(' ', hole - template.LastIndexOf('\n', hole) - 1);
        return template
            .Replace(CodeHole, YamlScalar(codePath), StringComparison.Ordinal)
            .Replace(MachineHole, MachineText.Of().Replace("\n", "\n" + indent, StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static string ReadFile()
    {
        using Stream file = typeof(StackTemplate).Assembly.GetManifestResourceStream("PptBatch.template.yaml")!;
        using StreamReader reader = new(file);
        return reader.ReadToEnd();
    }

    // A string of JSON is one of YAML, too; an ordinary path needs no quotes.
    private static string YamlScalar(string text) =>
        char.IsAsciiLetter(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '-' or '_')
            ? text
            : $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
