class DbSet<T>
{
    public T Find(int id) => throw new KeyNotFoundException(id.ToString());
}

class Tenant
{
    public int Id { get; set; }

    public string AiProvider { get; set; } = "openrouter";

    public string? AiApiKey { get; set; } // AIS2005

    public string? MailApiKey { get; set; } // silent: it is the key of a mail service
}

class Db
{
    public DbSet<Tenant> Tenants { get; } = new();
}

class Chat(Db db, HttpClient http)
{
    public async Task<string> AskAsync(int id, HttpContent body)
    {
        var tenant = db.Tenants.Find(id);
        var url = tenant.AiProvider switch
        {
            "openrouter" => "https://openrouter.ai/api/v1/chat/completions", // AIS1001
            _ => "https://api.openai.com/v1/chat/completions",
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = body };
        request.Headers.Authorization = new("Bearer", tenant.AiApiKey);
        return await (await http.SendAsync(request)).Content.ReadAsStringAsync();
    }
}
