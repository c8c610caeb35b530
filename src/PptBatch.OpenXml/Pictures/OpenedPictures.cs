namespace PptBatch.OpenXml.Pictures;

/// <summary>The pictures that a lesson names, by their references.</summary>
internal sealed class OpenedPictures(IReadOnlyDictionary<string, ReadPicture> pictures)
{
    /// <summary>No pictures.</summary>
    public static OpenedPictures None { get; } = new(new Dictionary<string, ReadPicture>());

    /// <summary>The picture, or null where it could not be opened.</summary>
    public Picture? Find(string reference) => pictures.GetValueOrDefault(reference)?.Picture;

    /// <summary>The formats of pictures that nothing decodes, one for each such picture.</summary>
    public IEnumerable<string> Undecoded => pictures.Values.Select(picture => picture.Undecoded).OfType<string>();

    /// <summary>Why it could not be opened, or null where it could.</summary>
    public string? Problem(string reference) =>
        pictures.TryGetValue(reference, out ReadPicture? picture) ? picture.Problem : "it was not looked for";
}

/// <summary>A picture that was looked for: its bytes, or why there are none.</summary>
internal sealed record ReadPicture(Picture? Picture, string? Problem)
{
    /// <summary>The format of a picture that nothing here decodes, or null.</summary>
    public string? Undecoded { get; init; }
}
