class OpenRouterServer(string address) { public string Location => address; }

public class KeysTests
{
    public static bool Creates(string location)
    {
        var server = new OpenRouterServer("http://localhost");
        return location == "/api/v1/keys" && server.Location.Length > 0; // silent: the program serves paths of that kind itself
    }
}
