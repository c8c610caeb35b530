namespace PptBatch.Lambda.Calling;

/// <summary>One call of a service of AWS.</summary>
/// <param name="Operation">The operation as AWS names it.</param>
/// <param name="Resource">What it is about, for errors.</param>
/// <param name="Permission">The IAM action that allows it.</param>
/// <param name="Path">Path of the request, escaped.</param>
/// <param name="Headers">Headers that it is signed with.</param>
/// <param name="Body">The body.</param>
/// <param name="MediaType">The body's media type, or null.</param>
public sealed record ServiceCall(
    string Operation,
    string Resource,
    string Permission,
    string Path,
    IReadOnlyList<(string Name, string Value)> Headers,
    byte[] Body,
    string? MediaType = null)
{
    /// <summary>The method of the request. Default: POST.</summary>
    public HttpMethod Method { get; init; } = HttpMethod.Post;
}

/// <summary>What a service answered.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Error">The error as AWS names it; empty when there is none.</param>
/// <param name="Request">The request's id at AWS.</param>
/// <param name="Body">The body.</param>
public sealed record ServiceAnswer(int Status, string Error, string Request, byte[] Body)
{
    /// <summary>Whether the service did what was asked.</summary>
    public bool IsGood => Status is >= 200 and < 300;
}
