using System.CommandLine;

namespace PptBatch.Cli.Commands;

/// <summary><c>pptbatch completion SHELL</c>: the script that lets a shell complete commands and options by asking the tool.</summary>
internal static class CompletionCommand
{
    private const string Bash = """
        # pptbatch completion bash > ~/.local/share/bash-completion/completions/pptbatch
        _pptbatch() {
            local IFS=$'\n'
            local found="$(pptbatch "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)"
            COMPREPLY=($(compgen -o default -W "$found" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _pptbatch pptbatch
        """;

    private const string Zsh = """
        #compdef pptbatch
        # pptbatch completion zsh > "${fpath[1]}/_pptbatch"
        _pptbatch() {
            local -a found
            found=("${(@f)$(pptbatch "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
            compadd -a found
            _files
        }
        compdef _pptbatch pptbatch
        """;

    private const string Fish = """
        # pptbatch completion fish > ~/.config/fish/completions/pptbatch.fish
        complete -c pptbatch -a '(pptbatch "[suggest:"(commandline -C)"]" (commandline) 2>/dev/null)'
        """;

    private const string PowerShell = """
        # pptbatch completion powershell >> $PROFILE
        Register-ArgumentCompleter -Native -CommandName pptbatch -ScriptBlock {
            param($word, $ast, $cursor)
            pptbatch "[suggest:$cursor]" "$ast" 2>$null | Where-Object { $_ -like "$word*" } | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }
        """;

    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = Bash, ["zsh"] = Zsh, ["fish"] = Fish, ["powershell"] = PowerShell,
    };

    public static Command Create()
    {
        Argument<string> shell = new("SHELL") { Description = "The shell; the first line of its script says where to put it." };
        shell.AcceptOnlyFromAmong([.. Scripts.Keys]);
        Command command = new("completion", "Prints the script by which a shell completes commands and options.") { shell };
        command.SetAction(parsed => Console.Out.WriteLine(Scripts[parsed.GetRequiredValue(shell)].ReplaceLineEndings("\n")));
        return command;
    }
}
