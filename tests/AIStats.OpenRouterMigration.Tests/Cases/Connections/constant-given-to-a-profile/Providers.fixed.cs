static class Providers
{
    public const string OpenRouter = "OpenRouter";
    public const string AddressOfOpenRouter = "https://api.phaseo.app/v1";

    public static Profile Default(string provider) => provider == OpenRouter
        ? new Profile { Address = AddressOfOpenRouter, Model = "" }
        : new Profile { Address = "http://127.0.0.1:11434", Model = "qwen" };
}

class Profile
{
    public string Address { get; set; } = "";

    public string Model { get; set; } = "";
}
