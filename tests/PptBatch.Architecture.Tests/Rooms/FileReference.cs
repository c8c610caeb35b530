namespace PptBatch.Architecture.Tests.Rooms;

/// <summary>
/// A file names something that another file of the same project declares; paths are relative to the project, with <c>/</c>.
/// </summary>
internal sealed record FileReference(string From, string To);
