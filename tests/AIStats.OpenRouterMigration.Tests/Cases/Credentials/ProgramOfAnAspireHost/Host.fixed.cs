class Resource { public Resource WithEnvironment(string name, object value) => this; public Resource WithReference(Resource other) => this; }
class Builder
{
    public object AddParameter(string name, bool secret) => name;
    public Resource AddPythonApp(string name, string folder, string script) => new();
    public Resource AddProject(string name) => new();
}
class Host
{
    static void Run(Builder builder)
    {
        var key = builder.AddParameter("openrouter-api-key", secret: true); // AIS2004
        var worker = builder.AddPythonApp("worker", "../worker", "main.py");
        worker.WithReference(worker).WithEnvironment("OPENROUTER_API_KEY", key); // AIS2001: the Python program reads the old name
        builder.AddProject("api").WithReference(worker).WithEnvironment("AI_STATS_API_KEY", key); // AIS2001: a person has stored OpenRouter's key under the name of the parameter
    }
}
class Api
{
    static readonly HttpClient Http = new() { BaseAddress = new Uri("https://api.phaseo.app/v1/") };
    static string? Key => Environment.GetEnvironmentVariable("AI_STATS_API_KEY");
}
