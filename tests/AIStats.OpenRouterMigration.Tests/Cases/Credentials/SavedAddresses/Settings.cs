using System.Xml.Serialization;
class MonoBehaviour { }
static class Preferences { public static string Get(string name, string otherwise) => otherwise; }
public class Profile { public string Url { get; set; } = "https://openrouter.ai/api/v1/chat/completions"; public string Key { get; set; } = ""; } // AIS1001, AIS2005
static class Profiles { public static Profile Read(Stream file) => (Profile)new XmlSerializer(typeof(Profile)).Deserialize(file)!; }
class Npc : MonoBehaviour { public string url = "https://openrouter.ai/api/v1/chat/completions"; const string Fixed = "https://openrouter.ai/api/v1"; } // AIS1001, AIS1001, AIS2005: a scene holds the value of a public field; a constant is in the program only
static class Phone
{
    const string Default = "https://openrouter.ai/api/v1/chat/completions"; // AIS1001, AIS2005
    public static string Url => Preferences.Get("Url", Default);
    public static string Other => Preferences.Get("Other", "https://openrouter.ai/api/v1/embeddings"); // AIS1001, AIS2005
}
class Options { public string Endpoint { get; set; } = "https://openrouter.ai/api/v1"; } // AIS1001: nothing saves it; a configuration is bound by the host
