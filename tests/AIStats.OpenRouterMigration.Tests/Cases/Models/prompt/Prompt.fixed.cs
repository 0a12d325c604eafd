class Assistant
{
    const string Url = "https://api.phaseo.app/v1/chat/completions";
    static readonly string[] Catalog = ["phaseo/free", "spacex-ai/grok-4.5"]; // AIS4005, AIS4005
    const string Prompt = "Answer with a model exactly as it stands in the catalog (for example qwen/qwen-plus, " + // AIS4003
        "openrouter/free, x-ai/grok-4.5, openai/gpt-oss-20b:free)."; // AIS4001, AIS4001, AIS4003
}
