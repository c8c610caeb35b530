using System.Text.RegularExpressions;

namespace PptBatch.StepFunctions.Calling;

/// <summary>The ARN of a state machine, taken apart; a version or alias after the name is kept in <see cref="Text"/> alone.</summary>
internal sealed partial record StateMachineArn(string Text, string Partition, string Region, string Account, string Name)
{
    public static StateMachineArn? TryParse(string text)
    {
        Match match = Pattern().Match(text);
        return match.Success
            ? new StateMachineArn(text, match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value, match.Groups[4].Value)
            : null;
    }

    public string Execution(string name) => $"arn:{Partition}:states:{Region}:{Account}:execution:{Name}:{name}";

    [GeneratedRegex(@"\Aarn:(aws[a-z-]*):states:([a-z0-9-]+):([0-9]{12}):stateMachine:([A-Za-z0-9_-]{1,80})(?::[A-Za-z0-9_.-]+)?\z")]
    private static partial Regex Pattern();
}
