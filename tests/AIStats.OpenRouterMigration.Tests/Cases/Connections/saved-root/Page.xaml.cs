class TranslatorOpenRouterPage
{
    void Hyperlink_Click(object sender, EventArgs e)
    {
        System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo { FileName = "https://openrouter.ai", UseShellExecute = true }); // AIS1006
    }
}
