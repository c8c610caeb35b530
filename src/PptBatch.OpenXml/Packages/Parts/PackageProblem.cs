namespace PptBatch.OpenXml.Packages.Parts;

/// <summary>Something wrong with a package that does not keep the rest of it from being read.</summary>
/// <param name="Code">Its code in the list of diagnostics.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Part">The part.</param>
internal sealed record PackageProblem(string Code, string Message, string Part);
