class Refusal
{
    const string Refused = "The endpoint must begin with https://openrouter.ai/"; // AIS1006 "the code beside it tests the API's URL, so change both by hand"
    static string Checked(string address) => address.StartsWith("https://api.phaseo.app/") || address.StartsWith("https://openrouter.ai/") ? address : throw new ArgumentException(Refused);
}
