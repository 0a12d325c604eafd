using System.Diagnostics;

class Launcher
{
    public static void Start(string apiKey)
    {
        var start = new ProcessStartInfo("node", "server.js");
        start.EnvironmentVariables["OPENROUTER_API_KEY"] = apiKey; // AIS2001
        start.EnvironmentVariables["MODEL"] = "x-ai/grok-4.5"; // AIS4001: the program sends it with the key that it is given
        Process.Start(start);
    }
}
