namespace AIStats.OpenRouterMigration.Map;

/// <summary>A tool of OpenRouter's that the gateway runs itself.</summary>
/// <param name="Name">Its type, without <see cref="GatewayBody.ToolPrefix"/>.</param>
/// <param name="NewName">Its type on AI Stats, without <see cref="GatewayBody.NewToolPrefix"/>; null where there is none.</param>
/// <param name="Advice">What to do instead, as a clause of a message.</param>
internal sealed record BodyTool(string Name, string? NewName, string Advice);
