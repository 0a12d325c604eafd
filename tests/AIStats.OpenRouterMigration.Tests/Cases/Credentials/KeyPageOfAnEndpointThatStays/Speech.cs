class Speech
{
    const string Url = "https://openrouter.ai/api/v1/audio/transcriptions"; // AIS1002
    string Help => "Create an API key at https://openrouter.ai/keys and paste it here."; // AIS1006
}
