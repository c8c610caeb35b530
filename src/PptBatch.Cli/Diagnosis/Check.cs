using System.Text.Json.Serialization;

namespace PptBatch.Cli.Diagnosis;

/// <summary>One thing that the doctor looked at.</summary>
/// <param name="Name">What it is.</param>
/// <param name="State">How it is.</param>
/// <param name="Found">What was found; never a secret.</param>
/// <param name="Fix">What to do about it, or null.</param>
internal sealed record Check(string Name, CheckState State, string Found, string? Fix = null);

/// <summary>How a thing is that the doctor looked at.</summary>
internal enum CheckState
{
    /// <summary>It is there.</summary>
    Ok,

    /// <summary>It is not there, and only some uses need it.</summary>
    Missing,

    /// <summary>It is needed and does not work.</summary>
    Broken,
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, WriteIndented = true, NewLine = "\n",
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IReadOnlyList<Check>))]
internal sealed partial class CheckJsonContext : JsonSerializerContext;
