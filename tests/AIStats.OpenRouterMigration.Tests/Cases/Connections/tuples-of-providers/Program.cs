public static class Program
{
    public static async Task Main()
    {
        (string Name, string Url)[] mirrors = [("groq", "https://api.groq.com/openai/v1"), ("openrouter", "https://openrouter.ai/api/v1")]; // AIS1001
        using var http = new HttpClient();
        foreach (var (name, url) in mirrors)
            Console.WriteLine(name + await http.GetStringAsync(url + "/models")); // AIS1002
        var (root, key) = Environment.GetEnvironmentVariable("AI") == "groq" ? ("https://api.groq.com/openai/v1", "GROQ_API_KEY")
            : ("https://openrouter.ai/api/v1", "OPENROUTER_API_KEY"); // AIS1001, AIS2001
        Console.WriteLine(await http.GetStringAsync($"{root}/credits?key={key}")); // AIS1002
    }
}
