using PptBatch.OpenXml.Layout.Blocks;
using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout;

/// <summary>A slide in the composition, the parts and the sizes that it fits in.</summary>
/// <param name="Slide">The slide.</param>
/// <param name="Context">Its words, pictures and direction.</param>
/// <param name="Title">Its title.</param>
/// <param name="TitleHeight">Room kept for the title, in points.</param>
/// <param name="Composition">How it is arranged.</param>
/// <param name="Body">Room for its content.</param>
/// <param name="Parts">Its content, a part a page.</param>
/// <param name="Scale">The sizes.</param>
/// <param name="Complete">False where not all of it is in the parts.</param>
internal sealed record Fitted(
    SlideModel Slide, BlockContext Context, TitleText Title, double TitleHeight, Composition Composition, Box Body,
    IReadOnlyList<Stack> Parts, TypeScale Scale, bool Complete)
{
    /// <summary>What stands after the title on each page.</summary>
    public IReadOnlyList<string> Markers { get; init; } = [];

    /// <summary>Number of the lesson.</summary>
    public int Lesson { get; init; }

    /// <summary>True where its items appear one click at a time.</summary>
    public bool Builds { get; init; }

    /// <summary>True for a page of text alone.</summary>
    public bool IsList => Parts is [{ Flows: var flows }] && flows.All(flow => flow is TextFlow) && Composition.SharesListSize;
}
