using System.Text.Json.Nodes;
class Request
{
    const string Url = "https://api.phaseo.app/v1/chat/completions";
    static JsonObject Clean(JsonObject body)
    {
        if ((string?)body["model"] == "openrouter/default") body.Remove("model");   // account default // AIS4004, AIS6001
        return body;
    }
}
