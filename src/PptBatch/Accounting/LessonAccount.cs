using System.Text.Json.Serialization;

namespace PptBatch;

/// <summary>Says where the content of a lesson's source ended up.</summary>
public sealed record LessonAccount
{
    /// <summary>Words outside code, titles and captions included; a word is a run of letters and digits.</summary>
    public required MatterCount Words { get; init; }

    /// <summary>Blocks of code. A diagram written as code counts as one.</summary>
    public required MatterCount CodeBlocks { get; init; }

    /// <summary>Cells of tables that hold something.</summary>
    public required MatterCount Cells { get; init; }

    /// <summary>Pictures; one that stands in a sentence counts where its words are.</summary>
    public required MatterCount Pictures { get; init; }

    /// <summary>Links to addresses and to lessons.</summary>
    public required MatterCount Links { get; init; }

    /// <summary>Whether nothing is missing.</summary>
    [JsonIgnore]
    public bool IsWhole => Words.Missing + CodeBlocks.Missing + Cells.Missing + Pictures.Missing + Links.Missing == 0;
}

/// <summary>Says where the content of one kind ended up.</summary>
/// <param name="Total">How much of it the source has.</param>
/// <param name="OnSlides">How much is on a slide.</param>
/// <param name="InNotes">How much is in the speaker notes alone.</param>
/// <param name="Missing">How much is in neither; a finding for each lesson names the first of it.</param>
public sealed record MatterCount(int Total, int OnSlides, int InNotes, int Missing);
