using System.ComponentModel.DataAnnotations;

namespace WebHost;

/// <summary>The section <c>Decks</c> of the configuration.</summary>
public sealed class DeckFolders
{
    /// <summary>The folder that holds the courses, a folder each.</summary>
    [Required]
    public required string Courses { get; set; }

    /// <summary>The folder that gets the results, a folder for each course.</summary>
    [Required]
    public required string Results { get; set; }
}
