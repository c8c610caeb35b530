namespace PptBatch.OpenXml.Layout.Diagrams.Graphs;

/// <summary>An edge by the positions of its ends in the list of nodes.</summary>
internal readonly record struct Wire(int From, int To);
