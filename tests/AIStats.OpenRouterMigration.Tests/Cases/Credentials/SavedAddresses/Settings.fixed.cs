using System.Xml.Serialization;
class MonoBehaviour { }
static class Preferences { public static string Get(string name, string otherwise) => otherwise; }
public class Profile { public string Url { get; set; } = "https://api.phaseo.app/v1/chat/completions"; public string Key { get; set; } = ""; } // AIS2005
static class Profiles { public static Profile Read(Stream file) => (Profile)new XmlSerializer(typeof(Profile)).Deserialize(file)!; }
class Npc : MonoBehaviour { public string url = "https://api.phaseo.app/v1/chat/completions"; const string Fixed = "https://api.phaseo.app/v1"; } // AIS2005: a scene holds the value of a public field; a constant is in the program only
static class Phone
{
    const string Default = "https://api.phaseo.app/v1/chat/completions"; // AIS2005
    public static string Url => Preferences.Get("Url", Default);
    public static string Other => Preferences.Get("Other", "https://api.phaseo.app/v1/embeddings"); // AIS2005
}
class Options { public string Endpoint { get; set; } = "https://api.phaseo.app/v1"; } // silent: nothing saves it; a configuration is bound by the host
