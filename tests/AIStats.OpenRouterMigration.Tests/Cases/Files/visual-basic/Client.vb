Module Client
    Const Url As String = "https://openrouter.ai/api/v1/chat/completions" # AIS1007
    ReadOnly Key As String = Environment.GetEnvironmentVariable("OPENROUTER_API_KEY")
End Module
