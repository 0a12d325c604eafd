public class RoutedTextService : TextService
{
    public RoutedTextService() : base("https://api.phaseo.app")
    {
    }
}
