using PptBatch.Scale.Report;

if (args is not [string repository])
{
    Console.Error.WriteLine("REPOSITORY    writes docs/scale.md, its curves, and the costs in samples/aws/README.md");
    return 2;
}

foreach ((string name, string text) in await ScaleReport.WriteAsync())
{
    await File.WriteAllTextAsync(Path.Combine(repository, name), text);
}

string page = Path.Combine(repository, "samples", "aws", "README.md");
await File.WriteAllTextAsync(page, CostTable.Into(await File.ReadAllTextAsync(page)));
return 0;
