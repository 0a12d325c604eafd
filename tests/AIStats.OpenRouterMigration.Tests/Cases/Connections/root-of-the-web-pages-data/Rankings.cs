class Rankings
{
    private static readonly HttpClient Client = new() { BaseAddress = new Uri("https://openrouter.ai") }; // AIS1004

    public string Source { get; set; } = "openrouter.ai/api/frontend/v1"; // AIS1003

    public Task<string> ReadAsync() => Client.GetStringAsync("/api/frontend/v1/rankings/models?view=week"); // AIS1003
}
