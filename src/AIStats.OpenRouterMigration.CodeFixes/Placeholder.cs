namespace AIStats.OpenRouterMigration;
internal static class Placeholder { }
