class Assistant
{
    const string Url = "https://openrouter.ai/api/v1/chat/completions"; // AIS1001
    static readonly string[] Catalog = ["openrouter/free", "x-ai/grok-4.5"]; // AIS4001, AIS4001
    const string Prompt = "Answer with a model exactly as it stands in the catalog (for example qwen/qwen-plus, " + // AIS4003
        "openrouter/free, x-ai/grok-4.5, openai/gpt-oss-20b:free)."; // AIS4001, AIS4001, AIS4003
}
