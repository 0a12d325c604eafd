// Classes run side by side, one a core; the longest start first, since one that starts last would run alone at the end.
[assembly: Xunit.TestCollectionOrderer("AIStats.OpenRouterMigration.ToolTests.LongestFirst", "AIStats.OpenRouterMigration.ToolTests")]
