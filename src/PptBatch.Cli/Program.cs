using PptBatch.Cli;

return await Tool.RunAsync(args);
