namespace PptBatch.OpenXml.Tests.Gallery;

/// <summary>The pictures of a folder, by their paths in it.</summary>
internal sealed class FolderPictures(string folder) : IPictureSource
{
    public Task<Stream?> OpenAsync(int lesson, string reference, CancellationToken cancellationToken = default)
    {
        string path = Path.Combine(folder, reference);
        return Task.FromResult<Stream?>(File.Exists(path) ? File.OpenRead(path) : null);
    }
}
