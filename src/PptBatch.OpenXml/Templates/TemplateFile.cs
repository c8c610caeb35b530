using System.Runtime.CompilerServices;
using PptBatch.Artifacts;
using PptBatch.OpenXml.Packages.Zip;
using PptBatch.OpenXml.Templates.Reading;

namespace PptBatch.OpenXml.Templates;

/// <summary>Reads the bytes of a template, a bounded number of them.</summary>
internal static class TemplateFile
{
    private const int MostBytes = 128 << 20;

    /// <summary>The design of a template in a file.</summary>
    /// <exception cref="PptBatchException">The file is not there, cannot be read, or is no template that decks can stand on.</exception>
    public static async Task<TemplateDesign> DesignAsync(string path, CancellationToken cancellationToken)
    {
        string full = Path.GetFullPath(path);
        if (!File.Exists(full) || new FileInfo(full).Length == 0)
        {
            throw TemplateFault.Unusable(
                full, "The template does not exist, is empty, or is not a regular file.", "Give the path of a .potx or .pptx file.");
        }

        try
        {
            FileStream file = new(full, FileMode.Open, FileAccess.Read, FileShare.Read);
            await using ConfiguredAsyncDisposable closing = file.ConfigureAwait(false);
            return await DesignAsync(Path.GetFileName(full), file, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (StorageFault.IsFault(exception))
        {
            throw StorageFault.Describe("read", full, exception);
        }
    }

    /// <summary>The design of a template in a store.</summary>
    /// <exception cref="PptBatchException">There is no such artifact, or it is no template that decks can stand on.</exception>
    public static async Task<TemplateDesign> DesignAsync(IArtifactStore store, ArtifactKey key, CancellationToken cancellationToken)
    {
        Stream stream = await store.OpenReadAsync(key, cancellationToken).ConfigureAwait(false)
            ?? throw TemplateFault.Unusable(key.ToString(), "The template does not exist.", "Store a .potx or .pptx file under this key.");
        await using ConfiguredAsyncDisposable closing = stream.ConfigureAwait(false);
        return await DesignAsync(key.Name, stream, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The design of a template.</summary>
    public static async Task<TemplateDesign> DesignAsync(string name, Stream stream, CancellationToken cancellationToken)
    {
        using MemoryStream bytes = new();
        byte[] buffer = new byte[81920];
        int count;
        while ((count = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            bytes.Write(buffer, 0, count);
            if (bytes.Length > MostBytes)
            {
                throw TemplateFault.Unusable(name, "It is larger than 128 MiB.", "Delete its sample slides and what they hold.");
            }
        }

        try
        {
            return TemplateDesigner.Make(await TemplateReader.ReadAsync(name, bytes.ToArray(), cancellationToken).ConfigureAwait(false));
        }
        catch (Exception error) when (PackageFault.IsOfXml(error))
        {
            throw TemplateFault.Unusable(
                name, $"A value in it cannot be read: {error.Message.TrimEnd('.')}.",
                "Open it in PowerPoint, let it repair the file, and save.");
        }
    }
}
