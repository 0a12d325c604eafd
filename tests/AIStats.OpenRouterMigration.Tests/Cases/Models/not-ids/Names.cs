namespace Workbench;

static class OpenRouterApi
{
    public const string Url = "https://openrouter.ai/api/v1/chat/completions"; // AIS1001
    public static string ModelPage(string id) => "https://openrouter.ai/" + id; // AIS1007
}

static class Names
{
    const string Repo = "openai/openai-dotnet"; // silent: a repository
    const string ModelRepo = "google/gemini-cli"; // silent: a repository, whatever it is called
    const string Mime = "model/gltf-binary"; // silent: a media type
    const string Image = "nvidia/cuda:12.4.1-base-ubuntu22.04";
    const string ModelImage = "nvidia/tritonserver-24"; // silent: an image
    const string Scope = "google/userinfo.email"; // silent: a scope of OAuth
    const string Weights = "models/qwen/qwen3-8b"; // silent: a path
    const string Gguf = "qwen/qwen3-8b.gguf";
    const string Package = "microsoft/vscode";
    static readonly string[] ModelFiles = ["qwen/qwen3-8b-q4.gguf", "meta-llama/consolidated.00.pth"]; // silent: files
    static string Download() => Path.Combine("weights", "microsoft/phi-4");
    static string Route => "meta/keywords";
    static readonly string[] Labels = ["ai/openai", "area/models-2"];
    static string Badge(string model) => $"https://img.example.com/badge/{model}/openai/gpt-4o"; // silent: a part of a URL
    static string Dataset => "openai/gsm8k-1";
    static string HubModel => "BAAI/bge-m3";
}

// Runs on this machine.
class LocalModels
{
    const string Server = "http://localhost:1234/v1";
    public string Chat { get; set; } = "google/gemma-3-27b"; // silent: a server of models stands in the type
    public string Embedding { get; set; } = "openai/text-embedding-3-small";
}

class HuggingFaceDownloader
{
    public string Model { get; set; } = "microsoft/phi-4";
    public Task Fetch() => Task.CompletedTask;
}

class GitHubModels
{
    const string Endpoint = "https://models.github.ai/inference";
    public string Model { get; set; } = "openai/gpt-4o";
}
