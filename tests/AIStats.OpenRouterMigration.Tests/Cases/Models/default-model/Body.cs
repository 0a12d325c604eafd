using System.Text.Json.Nodes;
class Request
{
    const string Url = "https://openrouter.ai/api/v1/chat/completions"; // AIS1001
    static JsonObject Clean(JsonObject body)
    {
        if ((string?)body["model"] == "openrouter/default") body.Remove("model");   // account default // AIS4004, AIS6001
        return body;
    }
}
