namespace PptBatch.SlideHtml.Model;

/// <summary>How a block is named that the slides of its lesson must show.</summary>
/// <param name="Name">What it is, in a word or two for people.</param>
/// <param name="Description">Which one it is, in words for a model that left it out.</param>
internal sealed record BlockMatter(string Name, string Description);
