using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using PptBatch.Cli.Files;
using PptBatch.Cli.Options;

namespace PptBatch.Cli.Hosting;

/// <summary>Stores the template of a run beside its results, where workers elsewhere and later runs find it too.</summary>
internal static class StoredTemplate
{
    private const int HashDigits = 12;

    /// <summary>The request with its look, whose template is stored under a hash of its bytes.</summary>
    /// <exception cref="PptBatchException">The template or the store cannot be used.</exception>
    public static async Task<DeckRequest> AskAsync(
        IServiceProvider services, DeckRequest request, ChosenLook look, CancellationToken cancellationToken)
    {
        if (look.Template is not { } path)
        {
            return request with { Look = look.Asked(template: null) };
        }

        CourseLocation output = request.OutputOrCourse;
        await using FileStream file = InputFile.Open(path);
        string hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken))[..HashDigits];
        ArtifactKey key = output.Key($"{RunPaths.Folder}/templates/{hash}/{Path.GetFileName(path)}");
        file.Position = 0;
        await services.GetRequiredService<IArtifactStore>().WriteAsync(key, file, WriteCondition.IfAbsent, cancellationToken);
        return request with { Look = look.Asked(key) };
    }
}
