namespace PptBatch.SlideHtml.Model;

/// <summary>How a block is named that the slides of its lesson must show.</summary>
/// <param name="Name">What it is, in a word or two for people.</param>
/// <param name="Description">Which one it is, in words for a model that left it out.</param>
/// <param name="Slides">How many slides it is matter for, beside the words around it.</param>
internal sealed record BlockMatter(string Name, string Description, double Slides);
