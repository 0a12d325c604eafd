public class RoutedTextService : TextService
{
    public RoutedTextService() : base("https://openrouter.ai") // AIS1004
    {
    }
}
