using System.Net.Http;
using System.Threading.Tasks;

class Catalog
{
    private const string Site = "https://openrouter.ai"; // AIS1004: everybody may read it, and it stays

    public static Task<string> CountAsync(HttpClient http) => http.GetStringAsync(Site + "/api/v1/models/count"); // AIS1002
}
