rule {
  name         = "llm"
  target_fqdns = ["openrouter.ai", "github.com"] // AIS1005
}
