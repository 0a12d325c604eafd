class OpenRouterController(IOpenRouterApi api)
{
    [ApiGet("credits")]
    public Task<string> CreditsAsync() => api.CreditsAsync();
}
