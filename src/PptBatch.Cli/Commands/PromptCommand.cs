using System.CommandLine;

namespace PptBatch.Cli.Commands;

/// <summary><c>pptbatch prompt</c>: the prompt that a model is given, to be changed and handed back with <c>--prompt-file</c>.</summary>
internal static class PromptCommand
{
    public static Command Create()
    {
        Command command = new("prompt", "Prints the built-in slide prompt, as a starting point for your own.");
        command.SetAction(_ => Console.Out.Write(DefaultPrompt.Text));
        return command;
    }
}
