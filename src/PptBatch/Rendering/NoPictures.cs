namespace PptBatch;

/// <summary>A source without pictures: every reference gets the marked placeholder of a picture that is missing.</summary>
public sealed class NoPictures : IPictureSource
{
    private NoPictures()
    {
    }

    /// <summary>The only instance.</summary>
    public static NoPictures Instance { get; } = new();

    /// <inheritdoc/>
    public Task<Stream?> OpenAsync(int lesson, string reference, CancellationToken cancellationToken = default) =>
        Task.FromResult<Stream?>(null);
}
