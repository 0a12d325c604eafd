public class Validator
{
    public const string ChatUrl = "https://api.phaseo.app/v1/chat/completions";
}
