using PptBatch.TextTables;

// Rebuilds src/PptBatch.OpenXml/Text/Data from font files and from Unicode's own data files. See README.md beside this file.
switch (args)
{
    case ["widths", string fontFolder, string outputFolder]:
        WidthTableWriter.WriteAll(fontFolder, outputFolder);
        return 0;
    case ["line-breaks", string unicodeFolder, string outputFolder]:
        LineBreakTableWriter.Write(unicodeFolder, Path.Combine(outputFolder, "linebreak.txt"));
        return 0;
    default:
        Console.Error.WriteLine("usage: PptBatch.TextTables widths FONT-FOLDER OUT-FOLDER | line-breaks UNICODE-FOLDER OUT-FOLDER");
        return 2;
}
