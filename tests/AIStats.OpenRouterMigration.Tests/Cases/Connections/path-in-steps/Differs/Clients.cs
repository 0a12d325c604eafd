public static class Clients
{
    public static Task<HttpResponseMessage> Send(HttpClient http, Endpoints at, HttpContent body) => http.PostAsync(at.Chat + "/completions", body); // silent: the contract is kept
    public static Task<string> Mine(HttpClient http, Endpoints at) => http.GetStringAsync(at.Models + "/user"); // AIS1002
    public static Task<string> Free(HttpClient http, Endpoints at) => http.GetStringAsync(at.Models + "?supported_parameters=tools"); // silent: told where the list is added to the base
    public static Task<string> Users(HttpClient http, Shop at) => http.GetStringAsync(at.Models + "/user"); // silent: the shop's, which has a member of the same name
}
