public class Validator
{
    public const string ChatUrl = "https://api.phaseo.app/v1/chat/completions";
    public static string Message => "An API key is required. Get one at https://phaseo.app/settings/keys";
}
