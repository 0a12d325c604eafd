static class Secrets
{
    public static string? Read(string name) =>
        Environment.GetEnvironmentVariable(name + "_FILE") is { } path ? File.ReadAllText(path) : Environment.GetEnvironmentVariable(name);
}
