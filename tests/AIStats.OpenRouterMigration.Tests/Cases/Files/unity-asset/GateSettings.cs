class ScriptableObject { }

class GateSettings : ScriptableObject
{
    public string address = "https://openrouter.ai/api/v1/chat/completions"; // AIS1001, AIS2005
    public string secret = "";
}
