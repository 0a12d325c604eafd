public class ValidatorTests
{
    public bool Url() => Validator.ChatUrl == "https://api.phaseo.app/v1/chat/completions";
}
