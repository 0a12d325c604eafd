class ScriptableObject { }

class GateSettings : ScriptableObject
{
    public string address = "https://api.phaseo.app/v1/chat/completions"; // AIS2005
    public string secret = "";
}
