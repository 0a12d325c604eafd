// Classes run side by side, as many commands at a time as there are cores (DotnetCli); the longest start first.
[assembly: Xunit.TestCollectionOrderer("AIStats.OpenRouterMigration.PackageTests.LongestFirst", "AIStats.OpenRouterMigration.PackageTests")]
