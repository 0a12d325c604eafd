using AIStats.OpenRouterMigration.Tool.Commands;

return await CommandLine.RunAsync(args).ConfigureAwait(false);
